import { useEffect, useState } from 'react';
import { wallOf } from '../../../lib/calendar/zone.js';

/** What the clock of a zone says now, minute by minute. */
export function useClock(zone: string) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const { day, minute } = wallOf(now, zone);
  return { today: day, minute };
}
