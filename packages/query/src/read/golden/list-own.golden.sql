SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", a."industry" AS "industry", k.k0, k.k1
FROM (SELECT * FROM (
(SELECT a.id, a."created_at" AS k0, a."id" AS k1 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a.owner = $1::uuid
ORDER BY a."created_at" DESC, a."id" DESC LIMIT 61)) u
ORDER BY u.k0 DESC, u.k1 DESC LIMIT 21 OFFSET 40) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0 DESC, k.k1 DESC;
-- $1 = "01980001-0000-7000-8000-000000000000"
