-- expand · short lock: Take back the values of fax of account
ALTER TABLE "record"."account" RENAME COLUMN "_kept7_fax" TO "fax";
-- undo: ALTER TABLE "record"."account" RENAME COLUMN "fax" TO "_kept7_fax"

-- expand · short lock: Take back the values of above of account
ALTER TABLE "record"."account" RENAME COLUMN "_kept8_up" TO "above";
-- undo: ALTER TABLE "record"."account" RENAME COLUMN "above" TO "_kept8_up"

-- expand · short lock: Fill fax of account
ALTER TABLE "record"."account" ALTER COLUMN "fax" SET DEFAULT '7'::bigint;
-- undo: ALTER TABLE "record"."account" ALTER COLUMN "fax" DROP DEFAULT

-- expand · online: Fill fax of account
WITH part AS (SELECT id FROM "record"."account" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2::int),
  done AS (UPDATE "record"."account" t SET "fax" = '7'::bigint FROM part WHERE t.id = part.id AND t."fax" IS NULL)
SELECT id AS last, count(*) OVER ()::int AS rows FROM part ORDER BY id DESC LIMIT 1;

-- expand · online: Index on above of account
CREATE INDEX CONCURRENTLY "i_account_above_4658_7d890bac" ON "record"."account" ("above", created_at, id);
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_above_4658_7d890bac"

-- expand · online: Clear lost references in above
WITH part AS (SELECT id FROM "record"."account" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2::int),
  done AS (UPDATE "record"."account" t SET "above" = NULL FROM part WHERE t.id = part.id AND t."above" IS NOT NULL AND NOT EXISTS (SELECT FROM "record"."account" l WHERE l.id = t."above"))
SELECT id AS last, count(*) OVER ()::int AS rows FROM part ORDER BY id DESC LIMIT 1;

-- expand · short lock: Reference above of account to account
ALTER TABLE "record"."account" ADD CONSTRAINT "f_account_above_8a679363" FOREIGN KEY ("above") REFERENCES "record"."account" (id) NOT VALID;
-- undo: ALTER TABLE IF EXISTS "record"."account" DROP CONSTRAINT IF EXISTS "f_account_above_8a679363"

-- expand · online: Check reference above of account
ALTER TABLE "record"."account" VALIDATE CONSTRAINT "f_account_above_8a679363";

-- switch · short lock: End filling fax of account
ALTER TABLE "record"."account" ALTER COLUMN "fax" DROP DEFAULT;
