SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, k.k0::text AS k0, k.k1::text AS k1
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
ORDER BY k.k0, k.k1) r;
-- $1 = 20
-- $2 = 40
-- $3 = "key 0"
-- $4 = "key 1"
-- $5 = "01980001-0000-7000-8000-000000000000"
