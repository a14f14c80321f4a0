let count = 0;

/** A command as it is sent, under an id of its own. */
export function commandOf(command: { readonly type: string } & Readonly<Record<string, unknown>>): string {
  count += 1;
  return JSON.stringify({ id: `bench-${process.pid}-${String(count).padStart(9, '0')}`, command });
}
