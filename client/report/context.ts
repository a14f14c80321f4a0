import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Told } from './told.ts';

export const ToldContext = createContext<Told | null>(null);

/** What the report around this part tells. */
export function useTold(): Told {
  const told = useContext(ToldContext);
  if (told === null) throw new Error('useTold outside of ToldContext');
  return told;
}
