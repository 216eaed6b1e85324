SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", k.k0, k.k1
FROM (SELECT * FROM (
(SELECT a.id, a."created_at" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a.dlft BETWEEN $1::bigint AND $2::bigint AND (a."created_at", a."id") > ($3, $4)
ORDER BY a."created_at", a."id" LIMIT 51)
UNION
(SELECT a.id, a."created_at" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a.owner = $5::uuid AND (a."created_at", a."id") > ($3, $4)
ORDER BY a."created_at", a."id" LIMIT 51)) u
ORDER BY u.k0, u.k1 LIMIT 51) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0, k.k1;
-- $1 = 20
-- $2 = 40
-- $3 = "key 0"
-- $4 = "key 1"
-- $5 = "01980001-0000-7000-8000-000000000000"
