SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", k.k0, k.k1
FROM (SELECT * FROM (
(SELECT a.id, a."revenue" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a.owner = $1::uuid
ORDER BY a."revenue" DESC, a."id" DESC LIMIT 51)
UNION
(SELECT a.id, CASE WHEN false THEN a."revenue" END AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a.dlft BETWEEN $2::bigint AND $3::bigint AND (a.owner = $1::uuid) IS NOT TRUE
ORDER BY CASE WHEN false THEN a."revenue" END DESC, a."id" DESC LIMIT 51)) u
ORDER BY u.k0 DESC, u.k1 DESC LIMIT 51) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0 DESC, k.k1 DESC;
-- $1 = "01980001-0000-7000-8000-000000000000"
-- $2 = 20
-- $3 = 40
