-- expand · online: Drop index i_account_region_192e_0ea1d3b7
DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_region_192e_0ea1d3b7";

-- expand · online: Index on region of account
CREATE INDEX CONCURRENTLY "i_account_region_192e_0ea1d3b7" ON "record"."account" ("region", created_at, id);
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_region_192e_0ea1d3b7"

-- expand · online: Check reference region of account
ALTER TABLE "record"."account" VALIDATE CONSTRAINT "f_account_region_2d44639e";
