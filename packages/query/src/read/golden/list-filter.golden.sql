SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."created_at" AS k0, a."id" AS k1
FROM "record"."account" a
WHERE a.deleted_at IS NULL AND ((a."industry" = ANY($1::text[])) AND ((a."revenue" >= $2::numeric)) IS NOT TRUE AND (a."since" BETWEEN $3::date AND $4::date))
ORDER BY a."created_at" DESC, a."id" DESC
LIMIT 51;
-- $1 = ["retail","energy"]
-- $2 = 1000
-- $3 = "2026-03-01"
-- $4 = "2026-03-31"
