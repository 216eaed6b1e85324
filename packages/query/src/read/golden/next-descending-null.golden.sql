WITH h0 AS ((SELECT a.id, a."name" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."name" IS NULL AND a."id" < $1
ORDER BY a."name" DESC, a."id" DESC LIMIT 51))
SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", k.k0, k.k1
FROM (SELECT * FROM (
SELECT * FROM h0
UNION ALL
(SELECT a.id, a."name" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."name" IS NOT NULL AND (SELECT count(*) FROM h0) <= 50
ORDER BY a."name" DESC, a."id" DESC LIMIT 51)) u
ORDER BY u.k0 DESC, u.k1 DESC LIMIT 51) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0 DESC, k.k1 DESC;
-- $1 = "key 1"
