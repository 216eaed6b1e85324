SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, a."created_at"::text AS k0, a."id"::text AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL AND ((a."industry" = ANY($1::text[])) AND ((a."revenue" >= $2::numeric)) IS NOT TRUE AND (a."since" BETWEEN $3::date AND $4::date))
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51) r;
-- $1 = ["retail","energy"]
-- $2 = 1000
-- $3 = "2026-03-01"
-- $4 = "2026-03-31"
