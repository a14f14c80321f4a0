import { useEffect, useState } from 'preact/hooks';
import { useGame } from '../ui/session-context.ts';

const everyMs = 5_000;

/** The server's clock, looked at now and then: for times of day, not for seconds. */
export function useNow(): number {
  const { clock } = useGame();
  const [, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((turn) => turn + 1), everyMs);
    return () => clearInterval(timer);
  }, []);
  return clock.now();
}
