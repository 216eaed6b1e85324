SELECT a."id" AS "id", a."version" AS "version", a."created_at" AS "created_at", a."created_by" AS "created_by", a."updated_at" AS "updated_at", a."updated_by" AS "updated_by", a."owner" AS "owner", a."department" AS "department", a."business_type" AS "business_type", a."stage" AS "stage", a."approval_status" AS "approval_status", a."name" AS "name", a."industry" AS "industry", CASE WHEN a.owner = $4::uuid THEN a."revenue" END AS "revenue", a."since" AS "since"
FROM "record"."account" a
WHERE a.id = $1::uuid AND a.deleted_at IS NULL AND (a.dlft BETWEEN $2::bigint AND $3::bigint OR a.owner = $4::uuid);
-- $1 = "01980003-0000-7000-8000-000000000001"
-- $2 = 20
-- $3 = 40
-- $4 = "01980001-0000-7000-8000-000000000000"
