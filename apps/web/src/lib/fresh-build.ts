const KEY = 'mokuai.reloaded';
const PAUSE_MS = 30_000;

/** A page opened before a new build was served asks for chunks that are gone: it loads itself anew, but not in circles. */
export function followNewBuilds(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    location.reload();
  });
}
