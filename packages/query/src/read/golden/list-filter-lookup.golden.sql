SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name") j) AS j, a."created_at"::text AS k0, a."id"::text AS k1
FROM "record"."contact" a
WHERE a.deleted_at IS NULL AND ((EXISTS (SELECT FROM "record"."account" t1 WHERE t1.id = a."account" AND t1.deleted_at IS NULL AND t1.owner = $1::uuid AND t1."industry" = $2::text)) OR (((SELECT t2."name" FROM "record"."account" t2 WHERE t2.id = a."account" AND t2.deleted_at IS NULL AND t2.owner = $1::uuid) = $3::text) IS NOT TRUE) OR (a."owner" = $4::uuid)) AND a.owner = $1::uuid
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51) r;
-- $1 = "01980001-0000-7000-8000-000000000000"
-- $2 = "retail"
-- $3 = "Acme"
-- $4 = "01980001-0000-7000-8000-000000000000"
