SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, a."name"::text AS k0, a."id"::text AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."name" IS NULL AND a."id" > $1
ORDER BY a."name", a."id"
LIMIT 51) r;
-- $1 = "key 1"
