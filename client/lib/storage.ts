/** The browser's storage, or memory where it is blocked, full or absent. */
const memory = new Map<string, string>();

function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

export function readStored(key: string): string | null {
  try {
    return memory.get(key) ?? storage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** False: it is in memory only, and gone with the page. */
export function writeStored(key: string, value: string): boolean {
  try {
    const store = storage();
    if (store === null) throw new Error('no storage');
    store.setItem(key, value);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, value);
    return false;
  }
}

export function removeStored(key: string): void {
  memory.delete(key);
  try {
    storage()?.removeItem(key);
  } catch {
    // Blocked storage holds nothing that could be removed.
  }
}

export function storedKeys(prefix: string): readonly string[] {
  const keys = [...memory.keys()];
  try {
    keys.push(...Object.keys(storage() ?? {}));
  } catch {
    // Only memory counts then.
  }
  return [...new Set(keys)].filter((key) => key.startsWith(prefix));
}

export function readStoredJson(key: string): unknown {
  const text = readStored(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
