const PAUSE_MS = 100;

/**
 * @param {string} url
 * @param {AbortSignal} signal gives up
 * @returns {Promise<void>} once the API says that it, its database and its queue are ready
 */
export async function untilReady(url, signal) {
  while (!signal.aborted) {
    const answer = await fetch(`${url}/api/health/ready`, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
