/** Which deck the page shows stands behind the `#`; none: the list. */
export const listAddress = '#';

export function keyInAddress(): string {
  return location.hash.slice(1);
}

export function deckAddress(key: string): string {
  return `#${key}`;
}
