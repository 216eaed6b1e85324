SELECT string_agg(r.j, E',\n') AS data, count(*)::int AS n, (array_agg(r.k0))[50] AS k0, (array_agg(r.k1))[50] AS k1
FROM (SELECT (SELECT row_to_json(j)::text FROM (SELECT a."id" AS "id", a."version" AS "version", to_char(a."created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "created_at", a."created_by" AS "created_by", to_char(a."updated_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updated_at", a."updated_by" AS "updated_by", a."owner" AS "owner", a."department" AS "department", a."business_type" AS "business_type", a."stage" AS "stage", a."approval_status" AS "approval_status", a."name" AS "name", a."industry" AS "industry", a."revenue" AS "revenue", a."since" AS "since") j) AS j, a."created_at"::text AS k0, a."id"::text AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51) r;
