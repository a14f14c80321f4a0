/** What a page makes a browser load, worked out from the manifest that the bundler writes. */
export interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** By source path; chunks that several sources share begin with `_`. */
export type Manifest = Readonly<Record<string, Chunk>>;

export type Follow = 'imports' | 'all';

/**
 * Keys of the chunks reached from `start`. `imports`: what is loaded at once; `all`: also what may
 * be loaded later. A chunk that `enter` refuses is left out with all that only it reaches.
 */
export function reachable(
  manifest: Manifest,
  start: readonly string[],
  follow: Follow,
  enter: (key: string) => boolean = () => true,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key) || !enter(key)) continue;
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not in the manifest`);
    seen.add(key);
    queue.push(...(chunk.imports ?? []), ...(follow === 'all' ? (chunk.dynamicImports ?? []) : []));
  }
  return seen;
}

/** Script and style files of the chunks, once each. */
export function filesOf(manifest: Manifest, keys: Iterable<string>): ReadonlySet<string> {
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return new Set(chunks.flatMap(({ file, css }) => [file, ...(css ?? [])]));
}

/** Script and style files that a page names itself: its entry, preloads and stylesheets. */
export function filesNamedIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\.?\/?([^":?#]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
}

/** The chunks with words (`client/vite-words.ts`). Where the bundler says they lie means nothing. */
export function isWords(key: string): boolean {
  return /(^|\/)words:/.test(key);
}

/** Keys of the words of some parts of a page in one language; each has to be there. */
export function wordsOf(manifest: Manifest, parts: readonly string[], language: string): readonly string[] {
  return parts.map((part) => {
    const name = `words:${part}/${language}`;
    const key = Object.keys(manifest).find((one) => isWords(one) && one.endsWith(name));
    if (key === undefined) throw new Error(`${name} is not in the manifest`);
    return key;
  });
}
