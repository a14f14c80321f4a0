/** The first page is loaded on its own: who scans the code in the room never sees it. */
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Spinner } from '../ui/spinner.tsx';

export function Home() {
  const front = useSignal<ComponentType | null>(null);
  useEffect(() => {
    void import('./front.tsx').then(({ Front }) => (front.value = Front));
  }, []);
  const Front = front.value;
  return Front === null ? <Spinner /> : <Front />;
}
