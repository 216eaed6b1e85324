-- contract · short lock · later: Drop the former fax
ALTER TABLE "record"."account" DROP COLUMN IF EXISTS "fax";
