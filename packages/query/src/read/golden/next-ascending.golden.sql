SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (WITH h0 AS ((SELECT a.id, a."name" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND (a."name", a."id") > ($1, $2)
ORDER BY a."name", a."id" LIMIT 51))
SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, k.k0::text AS k0, k.k1::text AS k1
FROM (SELECT * FROM (
SELECT * FROM h0
UNION ALL
(SELECT a.id, a."name" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."name" IS NULL AND (SELECT count(*) FROM h0) <= 50
ORDER BY a."name", a."id" LIMIT 51)) u
ORDER BY u.k0, u.k1 LIMIT 51) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0, k.k1) r;
-- $1 = "key 0"
-- $2 = "key 1"
