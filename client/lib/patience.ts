/** Loading over a weak network: it may take a second try; after that only a fresh page helps. */
import { reloadOnce } from './page-life.ts';

const retryMs = 2_000;

/** Null: it did not come, and the page has been loaded again before. */
export async function patiently<T>(load: () => Promise<T>, isRetry = false): Promise<T | null> {
  try {
    return await load();
  } catch {
    if (isRetry) reloadOnce();
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    return isRetry ? null : patiently(load, true);
  }
}
