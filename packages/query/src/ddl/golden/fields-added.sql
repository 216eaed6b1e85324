-- expand · short lock: Add size, above to account
ALTER TABLE "record"."account"
  ADD COLUMN IF NOT EXISTS "size" bigint,
  ADD COLUMN IF NOT EXISTS "above" uuid;
-- undo: ALTER TABLE "record"."account"
  DROP COLUMN IF EXISTS "size",
  DROP COLUMN IF EXISTS "above"

-- expand · online: Unique index on name, region of account
CREATE UNIQUE INDEX CONCURRENTLY "u_account_name_region_320e7001" ON "record"."account" ("name", "region") WHERE deleted_at IS NULL;
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."u_account_name_region_320e7001"

-- expand · online: Index on size of account
CREATE INDEX CONCURRENTLY "i_account_size_02f5_2b42b020" ON "record"."account" ("size", id) WHERE deleted_at IS NULL;
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_size_02f5_2b42b020"

-- expand · online: Index on above of account
CREATE INDEX CONCURRENTLY "i_account_above_4658_7d890bac" ON "record"."account" ("above", created_at, id);
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_above_4658_7d890bac"

-- expand · online: Index on size, created_at of account
CREATE INDEX CONCURRENTLY "i_account_size_-created_at_1041_3a012e5e" ON "record"."account" ("size", "created_at" DESC, id DESC) WHERE deleted_at IS NULL;
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_size_-created_at_1041_3a012e5e"

-- expand · short lock: Reference above of account to account
ALTER TABLE "record"."account" ADD CONSTRAINT "f_account_above_8a679363" FOREIGN KEY ("above") REFERENCES "record"."account" (id) NOT VALID;
-- undo: ALTER TABLE IF EXISTS "record"."account" DROP CONSTRAINT IF EXISTS "f_account_above_8a679363"

-- expand · online: Check reference above of account
ALTER TABLE "record"."account" VALIDATE CONSTRAINT "f_account_above_8a679363";
