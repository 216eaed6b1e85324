-- expand · short lock: Create the table of region
CREATE TABLE IF NOT EXISTS "record"."region" (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by uuid,
  owner uuid,
  department uuid,
  dlft bigint,
  business_type text,
  stage text,
  approval_status text NOT NULL DEFAULT 'none',
  deleted_at timestamptz(3),
  "name" text COLLATE "zh-u-co-pinyin-x-icu",
  "_words1_name" text COLLATE "C");
-- undo: DROP TABLE IF EXISTS "record"."region"

-- expand · short lock: Index on created_at of region
CREATE INDEX "i_region_created_at_35e59609" ON "record"."region" (created_at, id) WHERE deleted_at IS NULL;

-- expand · short lock: Index on owner, created_at of region
CREATE INDEX "i_region_owner_created_at_969e98d6" ON "record"."region" (owner, created_at, id) WHERE deleted_at IS NULL;

-- expand · short lock: Index on dlft, created_at of region
CREATE INDEX "i_region_dlft_created_at_253d16a7" ON "record"."region" (dlft, created_at, id) WHERE deleted_at IS NULL;

-- expand · short lock: Index on deleted_at of region
CREATE INDEX "i_region_deleted_at_44b6844a" ON "record"."region" (deleted_at, id) WHERE deleted_at IS NOT NULL;

-- expand · short lock: Index on name of region
CREATE INDEX "i_region__words1_name_2a0b9e08" ON "record"."region" USING gin (system.grams("_words1_name")) WITH (gin_pending_list_limit = 1024);

-- expand · short lock: Create the table of account
CREATE TABLE IF NOT EXISTS "record"."account" (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by uuid,
  owner uuid,
  department uuid,
  dlft bigint,
  business_type text,
  stage text,
  approval_status text NOT NULL DEFAULT 'none',
  deleted_at timestamptz(3),
  "name" text COLLATE "zh-u-co-pinyin-x-icu",
  "code" text COLLATE "zh-u-co-pinyin-x-icu",
  "region" uuid,
  "_words1_name" text COLLATE "C");
-- undo: DROP TABLE IF EXISTS "record"."account"

-- expand · short lock: Index on created_at of account
CREATE INDEX "i_account_created_at_e939fd9e" ON "record"."account" (created_at, id) WHERE deleted_at IS NULL;

-- expand · short lock: Index on owner, created_at of account
CREATE INDEX "i_account_owner_created_at_6b27cf89" ON "record"."account" (owner, created_at, id) WHERE deleted_at IS NULL;

-- expand · short lock: Index on dlft, created_at of account
CREATE INDEX "i_account_dlft_created_at_3a4572ca" ON "record"."account" (dlft, created_at, id) WHERE deleted_at IS NULL;

-- expand · short lock: Index on deleted_at of account
CREATE INDEX "i_account_deleted_at_a0b5d779" ON "record"."account" (deleted_at, id) WHERE deleted_at IS NOT NULL;

-- expand · short lock: Unique index on code of account
CREATE UNIQUE INDEX "u_account_code_5e48290f" ON "record"."account" ("code") WHERE deleted_at IS NULL;

-- expand · short lock: Index on region of account
CREATE INDEX "i_account_region_192e_0ea1d3b7" ON "record"."account" ("region", created_at, id);

-- expand · short lock: Index on name of account
CREATE INDEX "i_account__words1_name_f09c7607" ON "record"."account" USING gin (system.grams("_words1_name")) WITH (gin_pending_list_limit = 1024);

-- expand · short lock: Reference region of account to region
ALTER TABLE "record"."account" ADD CONSTRAINT "f_account_region_2d44639e" FOREIGN KEY ("region") REFERENCES "record"."region" (id);
-- undo: ALTER TABLE IF EXISTS "record"."account" DROP CONSTRAINT IF EXISTS "f_account_region_2d44639e"
