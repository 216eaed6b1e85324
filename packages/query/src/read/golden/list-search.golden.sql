SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."created_at" AS k0, a."id" AS k1
FROM "record"."contact" a
WHERE a.deleted_at IS NULL AND ((lower(a."name" COLLATE "pg_c_utf8") LIKE $1::text) OR (lower(CASE WHEN a.owner = $2::uuid THEN a."email" END COLLATE "pg_c_utf8") LIKE $1::text))
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51;
-- $1 = "%王%"
-- $2 = "01980001-0000-7000-8000-000000000000"
