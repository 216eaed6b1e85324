import { fault, Problem } from '@mokuai/kernel';

const MIN_PASSWORD = 10;
/** Longer ones would only cost hashing time. */
const MAX_PASSWORD = 200;

/** Passwords of at least ten characters that lead every list of leaked ones, compared without case. */
const COMMON = new Set(
  `1234567890 0123456789 0987654321 9876543210 1111111111 0000000000 1234567891 12345678910 123456789a a123456789 123456789q q123456789
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 qwertyuiop qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl1 asdfghjkl; zxcvbnm123
  password12 password123 password1234 password12345 password123456 passw0rd123 p@ssw0rd123 p@ssword123 passwordpassword mypassword
  iloveyou12 iloveyou123 letmein123 letmein1234 welcome123 welcome1234 admin12345 admin123456 administrator adminadmin changeme123
  football123 baseball123 basketball superman123 batman1234 dragon1234 monkey1234 sunshine123 princess123 michael123 abc1234567 abcd123456
  abcdefghij abcdefghijk aaaaaaaaaa woaini1314 woaini1314520 woaini520 5201314520 5201314woaini 1314520520 zhang123456 wang123456 li123456789
  iloveyou1314 qq123456789 asd123456789 zxc123456789 aa123456789 a1234567890 abc123456789 147258369a 1472583690 7894561230`.split(
    /\s+/,
  ),
);

/** Throws 422 `weak_password` at `path` for a password that would be guessed. */
export function checkPassword(password: unknown, path: string, email = ''): asserts password is string {
  const text = typeof password === 'string' ? password : '';
  const plain = text.toLowerCase();
  const weak =
    [...text].length < MIN_PASSWORD || text.length > MAX_PASSWORD || COMMON.has(plain) || new Set(plain).size < 4;
  if (weak || plain === email.toLowerCase()) throw new Problem('invalid', [fault('weak_password', path)]);
}
