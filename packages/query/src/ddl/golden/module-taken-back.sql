-- expand · short lock: Take back the records of account
ALTER TABLE "_kept9_account"."account" SET SCHEMA "record";
-- undo: ALTER TABLE IF EXISTS "record"."account" SET SCHEMA "_kept9_account"

-- expand · short lock · keeps code: Put aside the former code of account
ALTER TABLE "record"."account" RENAME COLUMN "code" TO "_kept1_code";
-- undo: ALTER TABLE "record"."account" RENAME COLUMN "_kept1_code" TO "code"

-- expand · short lock: Add code to account
ALTER TABLE "record"."account"
  ADD COLUMN IF NOT EXISTS "code" text COLLATE "zh-u-co-pinyin-x-icu";
-- undo: ALTER TABLE "record"."account"
  DROP COLUMN IF EXISTS "code"

-- contract · short lock · keeps fax: Put aside the former fax of account
ALTER TABLE "record"."account" RENAME COLUMN "fax" TO "_kept1_fax";

-- contract · short lock: Drop the place where account was kept
DROP SCHEMA IF EXISTS "_kept9_account";
