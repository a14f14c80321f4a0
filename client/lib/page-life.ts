/** Ties the connection to what happens to the page: hidden, shown, frozen, offline, outdated. */
import { protocolVersion } from '../../shared/protocol-version.ts';
import type { Connection } from './connection.ts';

export function followPage(connection: Connection): void {
  const check = () => connection.check();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
  document.addEventListener('resume', check);
  addEventListener('pageshow', (event) => {
    if (event.persisted) check();
  });
  addEventListener('online', check);
  addEventListener('pagehide', () => connection.sleep());
}

/** Loads a page again that is older than the server; once only, so that it can never circle. */
export function reloadOnce(): void {
  const mark = `two-hats:reloaded:${protocolVersion}`;
  try {
    if (sessionStorage.getItem(mark) !== null) return;
    sessionStorage.setItem(mark, 'yes');
  } catch {
    return;
  }
  location.reload();
}
