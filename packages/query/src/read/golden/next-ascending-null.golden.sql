SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."name" AS k0, a."id" AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."name" IS NULL AND a."id" > $1
ORDER BY a."name", a."id"
LIMIT 51;
-- $1 = "key 1"
