SELECT count(*)::int AS n FROM (SELECT FROM "record"."contact" a WHERE a.deleted_at IS NULL AND a.owner = $1::uuid LIMIT 10001) c;
-- $1 = "01980001-0000-7000-8000-000000000000"
