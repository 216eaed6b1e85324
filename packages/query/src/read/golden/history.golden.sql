SELECT string_agg(e.j, E',\n') AS data, count(e.j)::int AS n, (array_agg(e.version))[10]::text AS last
FROM (SELECT a.id, a.owner, a.dlft, ARRAY['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'owner', 'department', 'business_type', 'stage', 'approval_status', 'name', 'industry', 'since']::text[] || CASE WHEN a.owner = $3::uuid THEN ARRAY['revenue'] ELSE '{}' END AS granted FROM "record"."account" a
WHERE a.id = $5::uuid AND a.deleted_at IS NULL AND (a.dlft BETWEEN $1::bigint AND $2::bigint OR a.owner = $3::uuid)) a
LEFT JOIN LATERAL (SELECT h.version, (SELECT row_to_json(j)::text FROM (SELECT h.version, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, h.op, CASE WHEN h.actor IS NOT NULL THEN json_build_object('id', h.actor, 'name', coalesce((SELECT t1."name" FROM "record"."user" t1 WHERE t1.id = h.actor AND t1.deleted_at IS NULL), '')) END AS actor, CASE WHEN h.via IS NOT NULL THEN h.via - 'depth' || jsonb_build_object('label', coalesce($4::jsonb -> (h.via ->> 'kind') ->> (h.via ->> 'name'), h.via ->> 'name')) END AS via, f.changes) j) AS j
FROM system.history h CROSS JOIN LATERAL (SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') AS changes
FROM jsonb_each(system.named_now('account', h.at, h.changes)) c WHERE c.key = ANY(a.granted)) f
WHERE h.record_id = a.id AND h.version < $6::integer AND (h.op <> 'update' OR f.changes <> '{}')
ORDER BY h.version DESC LIMIT 11) e ON true
GROUP BY a.id;
-- $1 = 20
-- $2 = 40
-- $3 = "01980001-0000-7000-8000-000000000000"
-- $4 = "{\"workflow\":{},\"approval\":{}}"
-- $5 = "01980003-0000-7000-8000-000000000001"
-- $6 = 2147483647
