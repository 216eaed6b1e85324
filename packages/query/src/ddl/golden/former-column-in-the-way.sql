-- expand · short lock · keeps fax: Put aside the former fax of account
ALTER TABLE "record"."account" RENAME COLUMN "fax" TO "_kept1_fax";
-- undo: ALTER TABLE "record"."account" RENAME COLUMN "_kept1_fax" TO "fax"

-- expand · short lock: Add fax to account
ALTER TABLE "record"."account"
  ADD COLUMN IF NOT EXISTS "fax" bigint;
-- undo: ALTER TABLE "record"."account"
  DROP COLUMN IF EXISTS "fax"
