-- switch · short lock: Rename field code of account to key
ALTER TABLE "record"."account" RENAME COLUMN "code" TO "key";

-- switch · short lock: Rename field region of account to area
ALTER TABLE "record"."account" RENAME COLUMN "region" TO "area";

-- switch · short lock: Rename the index on key of account
ALTER INDEX "record"."u_account_code_5e48290f" RENAME TO "u_account_key_c044a9c9";

-- switch · short lock: Rename the index on area of account
ALTER INDEX "record"."i_account_region_192e_0ea1d3b7" RENAME TO "i_account_area_ecda_0be558d0";

-- switch · short lock: Rename the reference area of account
ALTER TABLE "record"."account" RENAME CONSTRAINT "f_account_region_2d44639e" TO "f_account_area_e4ead3c7";

-- switch · short lock: History of field code of account becomes that of key
SELECT system.give_up_name('account', 'code', 'key');

-- switch · short lock: History of field region of account becomes that of area
SELECT system.give_up_name('account', 'region', 'area');
