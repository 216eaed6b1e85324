SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."created_at" AS k0, a."id" AS k1
FROM "record"."contact" a
WHERE a.deleted_at IS NULL AND ((EXISTS (SELECT FROM "record"."account" t1 WHERE t1.id = a."account" AND t1.deleted_at IS NULL AND t1.owner = $1::uuid AND t1."industry" = $2::text)) OR (((SELECT t2."name" FROM "record"."account" t2 WHERE t2.id = a."account" AND t2.deleted_at IS NULL AND t2.owner = $1::uuid) = $3::text) IS NOT TRUE) OR (a."owner" = $4::uuid)) AND a.owner = $1::uuid
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51;
-- $1 = "01980001-0000-7000-8000-000000000000"
-- $2 = "retail"
-- $3 = "Acme"
-- $4 = "01980001-0000-7000-8000-000000000000"
