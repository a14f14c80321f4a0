/** The first page is loaded on its own: who scans the code in the room never sees it. */
import words from 'words:home';
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { learn } from '../lib/language.ts';
import { patiently } from '../lib/patience.ts';
import { Spinner } from '../ui/spinner.tsx';

async function loadFront(): Promise<ComponentType> {
  const [{ Front }] = await Promise.all([import('./front.tsx'), learn(words)]);
  return Front;
}

export function Home() {
  const front = useSignal<ComponentType | null>(null);
  useEffect(() => {
    void patiently(loadFront).then((loaded) => (front.value = loaded));
  }, []);
  const Front = front.value;
  return Front === null ? <Spinner /> : <Front />;
}
