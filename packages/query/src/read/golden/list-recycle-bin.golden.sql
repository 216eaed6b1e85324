SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", to_char(a.deleted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "deleted_at") j) AS j, a."created_at"::text AS k0, a."id"::text AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NOT NULL AND a.owner = $1::uuid AND a.owner = $1::uuid
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51) r;
-- $1 = "01980001-0000-7000-8000-000000000000"
