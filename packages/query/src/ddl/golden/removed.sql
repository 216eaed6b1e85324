-- contract · short lock: Drop reference f_account_region_2d44639e
ALTER TABLE "record"."account" DROP CONSTRAINT IF EXISTS "f_account_region_2d44639e";

-- contract · online: Drop index u_account_code_5e48290f
DROP INDEX CONCURRENTLY IF EXISTS "record"."u_account_code_5e48290f";

-- contract · online: Drop index i_account_region_192e_0ea1d3b7
DROP INDEX CONCURRENTLY IF EXISTS "record"."i_account_region_192e_0ea1d3b7";

-- contract · short lock · keeps region · drop module/account/fields/region: Remove field region of account with its values
ALTER TABLE "record"."account" RENAME COLUMN "region" TO "_kept1_region";

-- contract · short lock: Make a place to keep region
CREATE SCHEMA IF NOT EXISTS "_kept1_region";

-- contract · short lock · keeps all · drop module/region: Remove module region with all its records
ALTER TABLE IF EXISTS "record"."region" SET SCHEMA "_kept1_region";
