SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1, (array_agg(r.k2))[50] AS k2
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, k.k0::text AS k0, k.k1::text AS k1, k.k2::text AS k2
FROM (SELECT * FROM (
(SELECT a.id, a."since" AS k0, a."name" AS k1, a."id" AS k2 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."since" = $1 AND (a."name", a."id") > ($2, $3)
ORDER BY a."since" DESC, a."name", a."id" LIMIT 51)
UNION ALL
(SELECT a.id, a."since" AS k0, a."name" AS k1, a."id" AS k2 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."since" = $1 AND a."name" IS NULL
ORDER BY a."since" DESC, a."name", a."id" LIMIT 51)
UNION ALL
(SELECT a.id, a."since" AS k0, a."name" AS k1, a."id" AS k2 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."since" < $1
ORDER BY a."since" DESC, a."name", a."id" LIMIT 51)) u
ORDER BY u.k0 DESC, u.k1, u.k2 LIMIT 51) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0 DESC, k.k1, k.k2) r;
-- $1 = "key 0"
-- $2 = "key 1"
-- $3 = "key 2"
