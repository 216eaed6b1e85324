SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a.deleted_at AS "deleted_at", a."created_at" AS k0, a."id" AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NOT NULL AND a.owner = $1::uuid AND a.owner = $1::uuid
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51;
-- $1 = "01980001-0000-7000-8000-000000000000"
