/** Node 20.19 is the first 20 that loads ES modules the way the tools here need it. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Mokuai needs Node.js 20.19 or newer; this is ${version}. See https://nodejs.org/`);
}
