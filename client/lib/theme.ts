/** Light or dark: the device's choice unless the person has made another. */
import { signal } from '@preact/signals';
import { readStored, removeStored, writeStored } from './storage.ts';

export type Theme = 'light' | 'dark';

const key = 'two-hats:theme';
/** Null: as the device has it. */
export const theme = signal<Theme | null>(null);

export function startTheme(): void {
  const stored = readStored(key);
  show(stored === 'light' || stored === 'dark' ? stored : null);
}

export function setTheme(chosen: Theme | null): void {
  if (chosen === null) removeStored(key);
  else writeStored(key, chosen);
  show(chosen);
}

/** The other one than what is shown now. */
export function toggleTheme(): void {
  const device = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  setTheme((theme.value ?? device) === 'dark' ? 'light' : 'dark');
}

function show(chosen: Theme | null): void {
  theme.value = chosen;
  if (chosen === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}
