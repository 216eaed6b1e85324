SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."account" AS "account", (SELECT row_to_json(j) FROM (SELECT (SELECT row_to_json(j) FROM (SELECT t1."id" AS "id", t1."name" AS "name", CASE WHEN t1.owner = $4::uuid THEN t1."revenue" END AS "revenue" FROM "record"."account" t1 WHERE t1.id = a."account" AND t1.deleted_at IS NULL AND (t1.dlft BETWEEN $2::bigint AND $3::bigint OR t1.owner = $4::uuid)) j) AS "account", (SELECT row_to_json(j) FROM (SELECT t2.id AS "id", t2."name" AS "title" FROM "record"."user" t2 WHERE t2.id = a."owner" AND t2.deleted_at IS NULL) j) AS "owner") j) AS "expand"
FROM "record"."contact" a
WHERE a.id = $1::uuid AND a.deleted_at IS NULL;
-- $1 = "01980003-0000-7000-8000-000000000001"
-- $2 = 20
-- $3 = 40
-- $4 = "01980001-0000-7000-8000-000000000000"
