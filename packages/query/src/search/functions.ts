/**
 * What the search indexes are made with; `gramsOf` is the other half. A migration runs these: they are never edited.
 *
 * `system.grams`: what of a text tells whether a term is in it: every character, every pair of them, and four Latin characters
 * or digits in a row. Blanks and line breaks stand between words and are in none. plpgsql, not SQL: five times as fast.
 *
 * `system.alone`: its argument, in a statement that is run by one process.
 */
export const SEARCH_FUNCTIONS: readonly string[] = [
  `CREATE FUNCTION system.grams(words text) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
   DECLARE
     grams int[] := '{}';
     x int := 0;
     y int := 0;
     a int := 0;
     b int;
     letter text;
   BEGIN
     FOREACH letter IN ARRAY coalesce(string_to_array(words, NULL), '{}') LOOP
       b := ascii(letter);
       IF b > 32 THEN
         grams := grams || b;
         IF a > 32 THEN
           grams := grams || ((a::bigint * 69069 + b) % 2147483647)::int;
           IF x > 32 AND y > 32 AND x < 128 AND y < 128 AND a < 128 AND b < 128 THEN
             grams := grams || -(((x * 128 + y) * 128 + a) * 128 + b);
           END IF;
         END IF;
       END IF;
       x := y;
       y := a;
       a := b;
     END LOOP;
     RETURN grams;
   END $$`,
  `CREATE FUNCTION system.alone(grams int[]) RETURNS int[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL UNSAFE AS $$
   BEGIN
     RETURN grams;
   END $$`,
];
