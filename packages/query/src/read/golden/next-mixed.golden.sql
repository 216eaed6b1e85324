SELECT a."id" AS "id", a."version" AS "version", a."name" AS "name", k.k0, k.k1, k.k2
FROM (SELECT * FROM (
(SELECT a.id, a."since" AS k0, a."name" AS k1, a."id" AS k2 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."since" = $1 AND (a."name", a."id") > ($2, $3)
ORDER BY a."since" DESC, a."name", a."id" LIMIT 51)
UNION ALL
(SELECT a.id, a."since" AS k0, a."name" AS k1, a."id" AS k2 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."since" = $1 AND a."name" IS NULL
ORDER BY a."since" DESC, a."name", a."id" LIMIT 51)
UNION ALL
(SELECT a.id, a."since" AS k0, a."name" AS k1, a."id" AS k2 FROM "record"."account" a
WHERE a.deleted_at IS NULL AND a."since" < $1
ORDER BY a."since" DESC, a."name", a."id" LIMIT 51)) u
ORDER BY u.k0 DESC, u.k1, u.k2 LIMIT 51) k
JOIN "record"."account" a ON a.id = k.id
ORDER BY k.k0 DESC, k.k1, k.k2;
-- $1 = "key 0"
-- $2 = "key 1"
-- $3 = "key 2"
