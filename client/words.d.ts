/** Words of a part of a page, made by `vite-words.ts`. */
declare module 'words:*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module can import in no other way
  const files: import('./lib/language.ts').WordFiles;
  export default files;
}

/** A script as text, made by `vite-script.ts`; `hash`: `sha256-…`, as a content policy names it. */
declare module 'script:*' {
  export const code: string;
  export const hash: string;
}
