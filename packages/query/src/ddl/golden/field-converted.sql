-- expand · online: Unique index on name of region
CREATE UNIQUE INDEX CONCURRENTLY "u_region_name_f3ea2c76" ON "record"."region" ("name") WHERE deleted_at IS NULL;
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."u_region_name_f3ea2c76"

-- expand · short lock: Add code, area to account
ALTER TABLE "record"."account"
  ADD COLUMN IF NOT EXISTS "_next_code" text COLLATE "C",
  ADD COLUMN IF NOT EXISTS "_next_area" uuid,
  ADD COLUMN IF NOT EXISTS "_words1__next_code" text COLLATE "C";
-- undo: ALTER TABLE "record"."account"
  DROP COLUMN IF EXISTS "_next_code",
  DROP COLUMN IF EXISTS "_next_area",
  DROP COLUMN IF EXISTS "_words1__next_code"

-- expand · short lock: Get ready to turn code of account
CREATE OR REPLACE FUNCTION system."c_account_code_5e48290f"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW."_next_code" := ((SELECT CASE WHEN v ~ ''^[^\r\n\t]+$'' AND char_length(v) <= 200 THEN v END FROM (SELECT NEW."code" AS v) given))::text; RETURN NEW; END';
-- undo: DROP FUNCTION IF EXISTS system."c_account_code_5e48290f"()

-- expand · short lock: Get ready to turn code of account
CREATE OR REPLACE TRIGGER "c_convert_code_3f82354b" BEFORE INSERT OR UPDATE OF "code" ON "record"."account" FOR EACH ROW EXECUTE FUNCTION system."c_account_code_5e48290f"();
-- undo: DROP TRIGGER IF EXISTS "c_convert_code_3f82354b" ON "record"."account"

-- expand · online: Turn code of account into External ID
WITH part AS (SELECT id FROM "record"."account" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2::int),
  done AS (UPDATE "record"."account" t SET "_next_code" = ((SELECT CASE WHEN v ~ '^[^\r\n\t]+$' AND char_length(v) <= 200 THEN v END FROM (SELECT t."code" AS v) given))::text FROM part WHERE t.id = part.id AND t."code" IS NOT NULL)
SELECT id AS last, count(*) OVER ()::int AS rows FROM part ORDER BY id DESC LIMIT 1;

-- expand · short lock: Get ready to turn area of account
CREATE OR REPLACE FUNCTION system."c_account_area_e4ead3c7"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW."_next_area" := ((SELECT (array_agg(l.id))[1] FROM "record"."region" l WHERE l.deleted_at IS NULL AND (l."name" = (NEW."area") COLLATE "zh-u-co-pinyin-x-icu") HAVING count(*) = 1))::uuid; RETURN NEW; END';
-- undo: DROP FUNCTION IF EXISTS system."c_account_area_e4ead3c7"()

-- expand · short lock: Get ready to turn area of account
CREATE OR REPLACE TRIGGER "c_convert_area_d25e8413" BEFORE INSERT OR UPDATE OF "area" ON "record"."account" FOR EACH ROW EXECUTE FUNCTION system."c_account_area_e4ead3c7"();
-- undo: DROP TRIGGER IF EXISTS "c_convert_area_d25e8413" ON "record"."account"

-- expand · online: Turn area of account into Lookup
WITH part AS (SELECT id FROM "record"."account" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2::int),
  done AS (UPDATE "record"."account" t SET "_next_area" = ((SELECT (array_agg(l.id))[1] FROM "record"."region" l WHERE l.deleted_at IS NULL AND (l."name" = (t."area") COLLATE "zh-u-co-pinyin-x-icu") HAVING count(*) = 1))::uuid FROM part WHERE t.id = part.id AND t."area" IS NOT NULL)
SELECT id AS last, count(*) OVER ()::int AS rows FROM part ORDER BY id DESC LIMIT 1;

-- expand · online: Unique index on code of account
CREATE UNIQUE INDEX CONCURRENTLY "u_account__next_code_2040c6e2" ON "record"."account" ("_next_code") WHERE deleted_at IS NULL;
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."u_account__next_code_2040c6e2"

-- expand · online: Index on code of account
CREATE INDEX CONCURRENTLY "i_account__next_code_3799_583d2d98" ON "record"."account" ("_next_code", id) WHERE deleted_at IS NULL;
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account__next_code_3799_583d2d98"

-- expand · online: Index on area of account
CREATE INDEX CONCURRENTLY "i_account__next_area_259f_329028a6" ON "record"."account" ("_next_area", created_at, id);
-- undo: DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account__next_area_259f_329028a6"

-- expand · short lock: Reference area of account to region
ALTER TABLE "record"."account" ADD CONSTRAINT "f_account__next_area_7e887d46" FOREIGN KEY ("_next_area") REFERENCES "record"."region" (id) NOT VALID;
-- undo: ALTER TABLE IF EXISTS "record"."account" DROP CONSTRAINT IF EXISTS "f_account__next_area_7e887d46"

-- expand · online: Check reference area of account
ALTER TABLE "record"."account" VALIDATE CONSTRAINT "f_account__next_area_7e887d46";

-- switch · short lock: End turning code of account
DROP TRIGGER IF EXISTS "c_convert_code_3f82354b" ON "record"."account";

-- switch · short lock · keeps code · convert module/account/fields/code: Turn code of account into External ID
ALTER TABLE "record"."account" RENAME COLUMN "code" TO "_kept1_code";

-- switch · short lock: End turning area of account
DROP TRIGGER IF EXISTS "c_convert_area_d25e8413" ON "record"."account";

-- switch · short lock · keeps area · convert module/account/fields/area: Turn area of account into Lookup
ALTER TABLE "record"."account" RENAME COLUMN "area" TO "_kept1_area";

-- switch · short lock: Drop index i_account_code_887d_388e393c
DROP INDEX IF EXISTS "record"."i_account_code_887d_388e393c";

-- switch · short lock: Drop index i_account__words1_code_90552f29
DROP INDEX IF EXISTS "record"."i_account__words1_code_90552f29";

-- switch · short lock: Drop _words1_code of account, which nothing is searched by
ALTER TABLE "record"."account" DROP COLUMN IF EXISTS "_words1_code";

-- switch · short lock: Put code of account in its place
ALTER TABLE "record"."account" RENAME COLUMN "_next_code" TO "code";

-- switch · short lock: Put code of account in its place
ALTER TABLE "record"."account" RENAME COLUMN "_words1__next_code" TO "_words1_code";

-- switch · short lock: Put area of account in its place
ALTER TABLE "record"."account" RENAME COLUMN "_next_area" TO "area";

-- switch · short lock: Rename the index on code of account
ALTER INDEX "record"."u_account__next_code_2040c6e2" RENAME TO "u_account_code_5e48290f";

-- switch · short lock: Rename the index on code of account
ALTER INDEX "record"."i_account__next_code_3799_583d2d98" RENAME TO "i_account_code_887d_388e393c";

-- switch · short lock: Rename the index on area of account
ALTER INDEX "record"."i_account__next_area_259f_329028a6" RENAME TO "i_account_area_ecda_0be558d0";

-- switch · short lock: Rename the index on code of account
ALTER INDEX IF EXISTS "record"."i_account__words1__next_code_44ae3638" RENAME TO "i_account__words1_code_90552f29";

-- switch · short lock: Rename the reference area of account
ALTER TABLE "record"."account" RENAME CONSTRAINT "f_account__next_area_7e887d46" TO "f_account_area_e4ead3c7";

-- contract · short lock: End turning code of account
DROP FUNCTION IF EXISTS system."c_account_code_5e48290f"();

-- contract · short lock: End turning area of account
DROP FUNCTION IF EXISTS system."c_account_area_e4ead3c7"();
