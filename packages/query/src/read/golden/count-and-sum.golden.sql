SELECT count(*)::int AS n, sum(CASE WHEN a.owner = $3::uuid THEN a."revenue" END)::text AS s0 FROM "record"."account" a WHERE a.deleted_at IS NULL AND (a.dlft BETWEEN $1::bigint AND $2::bigint OR a.owner = $3::uuid);
-- $1 = 20
-- $2 = 40
-- $3 = "01980001-0000-7000-8000-000000000000"
