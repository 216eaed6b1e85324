WITH h0 AS ((SELECT a.id, t1."name" AS k0, a."id" AS k1 FROM "record"."contact" a LEFT JOIN "record"."account" t1 ON t1.id = a."account" AND t1.deleted_at IS NULL AND t1.owner = $1::uuid
WHERE a.deleted_at IS NULL AND a.owner = $1::uuid AND t1."name" >= $2 AND (t1."name", a."id") > ($2, $3)
ORDER BY t1."name", a."id" LIMIT 51))
SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", k.k0, k.k1
FROM (SELECT * FROM (
SELECT * FROM h0
UNION ALL
(SELECT a.id, t1."name" AS k0, a."id" AS k1 FROM "record"."contact" a LEFT JOIN "record"."account" t1 ON t1.id = a."account" AND t1.deleted_at IS NULL AND t1.owner = $1::uuid
WHERE a.deleted_at IS NULL AND a.owner = $1::uuid AND t1."name" IS NULL AND (SELECT count(*) FROM h0) <= 50
ORDER BY t1."name", a."id" LIMIT 51)) u
ORDER BY u.k0, u.k1 LIMIT 51) k
JOIN "record"."contact" a ON a.id = k.id
ORDER BY k.k0, k.k1;
-- $1 = "01980001-0000-7000-8000-000000000000"
-- $2 = "key 0"
-- $3 = "key 1"
