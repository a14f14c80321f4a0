import type { RoomCode } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { groupedCode, hostAddress } from '../lib/address.ts';
import { knownRooms } from '../lib/identity.ts';
import { t } from '../messages/home.ts';

const mostShown = 3;
/** A room is cleared away some time after its workshop; older ones only lead to an apology. */
const worthShowingMs = limits.keptReportDays * 24 * 60 * 60 * 1_000;

/** Rooms that this browser hosts or has a seat in, the latest first. `without`: hosted, and offered elsewhere. */
export function OwnRooms({ without = null }: { readonly without?: RoomCode | null }) {
  const since = Date.now() - worthShowingMs;
  const hosted = knownRooms('host').filter(({ code }) => code !== without);
  const rooms = [...hosted, ...knownRooms('seat')]
    .filter(({ at }) => at > since)
    .sort((a, b) => b.at - a.at)
    .slice(0, mostShown);
  if (rooms.length === 0) return null;
  return (
    <nav class="own-rooms" aria-labelledby="own-rooms">
      <h2 id="own-rooms">{t('home.back')}</h2>
      <ul class="row">
        {rooms.map(({ role, code, name }) => (
          <li key={`${role}:${code}`}>
            <a class="button button-secondary digits" href={role === 'host' ? hostAddress(code) : `/${code}`}>
              {role === 'host'
                ? t('home.hosting', { code: groupedCode(code) })
                : t('home.seat', { code: groupedCode(code), name: name ?? '' })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
