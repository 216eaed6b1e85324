-- expand · short lock: Put aside the former fax of account
ALTER TABLE "record"."account" RENAME COLUMN "fax" TO "_fax_84ec0abe";
-- undo: ALTER TABLE "record"."account" RENAME COLUMN "_fax_84ec0abe" TO "fax"

-- expand · short lock: Add fax to account
ALTER TABLE "record"."account"
  ADD COLUMN IF NOT EXISTS "fax" bigint;
-- undo: ALTER TABLE "record"."account"
  DROP COLUMN IF EXISTS "fax"

-- contract · short lock · later: Drop the former fax
ALTER TABLE "record"."account" DROP COLUMN IF EXISTS "_fax_84ec0abe";
