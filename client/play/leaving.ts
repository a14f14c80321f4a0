import { signal } from '@preact/signals';

/** The person is going of their own will: nothing more needs saying. */
export const leaving = signal(false);
