-- expand · short lock: Add way to account
ALTER TABLE "record"."account"
  ADD COLUMN IF NOT EXISTS "way" text COLLATE "zh-u-co-pinyin-x-icu" DEFAULT 'it''s'::text;
-- undo: ALTER TABLE "record"."account"
  DROP COLUMN IF EXISTS "way"

-- expand · short lock: Fill size of account
ALTER TABLE "record"."account" ALTER COLUMN "size" SET DEFAULT '7'::bigint;
-- undo: ALTER TABLE "record"."account" ALTER COLUMN "size" DROP DEFAULT

-- expand · online: Fill size of account
WITH part AS (SELECT id FROM "record"."account" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2::int),
  done AS (UPDATE "record"."account" t SET "size" = '7'::bigint FROM part WHERE t.id = part.id AND t."size" IS NULL)
SELECT id AS last, count(*) OVER ()::int AS rows FROM part ORDER BY id DESC LIMIT 1;

-- switch · short lock: End filling way of account
ALTER TABLE "record"."account" ALTER COLUMN "way" DROP DEFAULT;

-- switch · short lock: End filling size of account
ALTER TABLE "record"."account" ALTER COLUMN "size" DROP DEFAULT;
