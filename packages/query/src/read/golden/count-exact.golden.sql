SELECT count(*)::int AS n FROM "record"."account" a WHERE a.deleted_at IS NULL AND (CASE WHEN a.owner = $1::uuid THEN a."revenue" END IS NOT NULL) AND (a.dlft BETWEEN $2::bigint AND $3::bigint OR a.owner = $1::uuid);
-- $1 = "01980001-0000-7000-8000-000000000000"
-- $2 = 20
-- $3 = 40
