/** A second opinion on which names read the same: case, accents, width, and the commonest letters of another alphabet. */
const cyrillic: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x' };

function skeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return Array.from(plain, (letter) => cyrillic[letter] ?? letter).join('');
}

/** A name that two of them share as it seems, or null. */
export function looksAlike(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    const looks = skeleton(name);
    if (seen.has(looks)) return name;
    seen.add(looks);
  }
  return null;
}
