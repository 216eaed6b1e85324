SELECT a."id" AS "id", a."version" AS "version", a."created_at" AS "created_at", a."created_by" AS "created_by", a."updated_at" AS "updated_at", a."updated_by" AS "updated_by", a."owner" AS "owner", a."department" AS "department", a."business_type" AS "business_type", a."stage" AS "stage", a."approval_status" AS "approval_status", a."name" AS "name", a."industry" AS "industry", a."revenue" AS "revenue", a."since" AS "since", a."created_at" AS k0, a."id" AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51;
