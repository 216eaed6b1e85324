/**
 * What a name was the name of before: until then `name` was that of what `field` is the name of now, or the place where it is
 * kept; from the last one on, of the field that has it. History, and whatever else kept values under the names of fields, is
 * read by it (decision 26).
 */
export const FORMER_NAMES: readonly string[] = [
  `CREATE TABLE system.former_name (
     module text NOT NULL,
     name text NOT NULL,
     until timestamptz NOT NULL DEFAULT 'infinity',
     field text NOT NULL,
     PRIMARY KEY (module, name, until))`,

  // An object by the names of fields, as it was written then, by the names of now. Few modules ever had others.
  `CREATE FUNCTION system.named_now(of_module text, at timestamptz, named jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM system.former_name f WHERE f.module = of_module AND f.until > at) THEN
       RETURN named;
     END IF;
     RETURN (SELECT coalesce(jsonb_object_agg(coalesce(f.field, n.key), n.value), '{}')
       FROM jsonb_each(named) n LEFT JOIN LATERAL (
         SELECT f.field FROM system.former_name f
         WHERE f.module = of_module AND f.name = n.key AND f.until > at ORDER BY f.until LIMIT 1) f ON true);
   END $$`,

  // A field gives up its name: it was its own until now, and all that it was called before is that of the new name, or place.
  // When the fence is held, it is known when that was.
  `CREATE FUNCTION system.give_up_name(of_module text, was text, is_now text, since timestamptz DEFAULT 'infinity') RETURNS void LANGUAGE sql AS $$
     UPDATE system.former_name f SET field = is_now WHERE f.module = of_module AND f.field = was;
     INSERT INTO system.former_name (module, name, until, field) VALUES (of_module, was, since, is_now) ON CONFLICT DO NOTHING;
   $$`,
];
