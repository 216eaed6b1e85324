SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[20] AS k0, (array_agg(r.k1))[20] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."industry" AS "industry") j) AS j, a."created_at"::text AS k0, a."id"::text AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a.owner = $1::uuid
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 21 OFFSET 40) r;
-- $1 = "01980001-0000-7000-8000-000000000000"
