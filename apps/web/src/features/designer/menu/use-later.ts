import { startTransition, useEffect, useState } from 'react';

/** False at first, and true a moment later: what need not be there at once keeps nobody waiting. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return later;
}
