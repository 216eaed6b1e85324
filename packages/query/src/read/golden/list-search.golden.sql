SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, a."created_at"::text AS k0, a."id"::text AS k1
FROM "record"."contact" a
WHERE a.deleted_at IS NULL AND ((lower(a."name" COLLATE "pg_c_utf8") LIKE $1::text) OR (lower(CASE WHEN a.owner = $2::uuid THEN a."email" END COLLATE "pg_c_utf8") LIKE $1::text))
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51) r;
-- $1 = "%王%"
-- $2 = "01980001-0000-7000-8000-000000000000"
