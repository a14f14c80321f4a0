import type { Stage, TeamSize } from '../../shared/views.ts';
import { limits } from '../../shared/limits.ts';
import { groupedCode, joinAddress } from '../lib/address.ts';
import { number } from '../lib/i18n.ts';
import { teamName } from '../messages/game.ts';
import { t } from '../messages/screen.ts';
import { useGame } from '../ui/session-context.ts';
import { TeamMark } from '../ui/team-mark.tsx';
import { Frame } from './frame.tsx';
import { QrButton } from './qr.tsx';
import type { SceneOf } from './scene-props.ts';

/** Names that only this computer answers to. */
const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);
/** More teams than this stand below, across the picture. */
const besideTeams = 4;
/** More than this stand closer, without dots. */
const roomyTeams = 9;

export function Lobby({ stage, scene: { teams } }: SceneOf<'lobby'>) {
  const { code, people, locked } = stage;
  const { host, hostname } = new URL(joinAddress(code));
  const { words } = useGame();
  const deck = words.names();
  return (
    <Frame stage={stage} title={t('lobby.title')} layout="lobby">
      <QrButton code={code} />
      <div class="lobby-side">
        {deck !== null && (
          <p class="lobby-deck" {...words.spoken()}>
            {deck.title}
          </p>
        )}
        <p class="lobby-way">{t('lobby.scan')}</p>
        <p class="lobby-address" dir="ltr">
          {host}
        </p>
        <p class="lobby-way">{t('lobby.type')}</p>
        <p class="lobby-code digits" dir="ltr">
          {groupedCode(code)}
        </p>
        {localNames.has(hostname) && <p class="lobby-local">{t('lobby.local')}</p>}
        <p class="lobby-people">
          {people === 0 ? t('lobby.nobody') : t('lobby.people', { count: people })}
          {locked && <span class="tag">{t('lobby.locked')}</span>}
        </p>
      </div>
      {teams.length < stage.teamCount ? <ManyTeams stage={stage} /> : <LobbyTeams stage={stage} teams={teams} />}
    </Frame>
  );
}

function ManyTeams({ stage: { teamCount } }: { readonly stage: Stage }) {
  return (
    <p class="lobby-many">
      <b class="digits">{t('word.teams', { count: teamCount })}</b>
      <span class="soft">{t('lobby.onPhone')}</span>
    </p>
  );
}

interface LobbyTeamsProps {
  readonly stage: Stage;
  readonly teams: readonly TeamSize[];
}

function LobbyTeams({ stage: { teamMaking }, teams }: LobbyTeamsProps) {
  const isEmpty = teams.every(({ size }) => size === 0);
  if (isEmpty && teamMaking === 'auto') return <p class="soft">{t('lobby.teamsLater')}</p>;
  const look = teams.length > roomyTeams ? ' is-below is-dense' : teams.length > besideTeams ? ' is-below' : '';
  return (
    <ul class={`lobby-teams${look}`}>
      {teams.map((team) => (
        <LobbyTeam key={team.team} {...team} dots={teams.length <= roomyTeams} />
      ))}
    </ul>
  );
}

function LobbyTeam({ team, size, dots }: TeamSize & { readonly dots: boolean }) {
  const places = Math.max(size, limits.teamSize);
  return (
    <li class="lobby-team">
      <TeamMark team={team} />
      <span class="visually-hidden">{t('lobby.team', { team: teamName(team), count: size })}</span>
      {dots && places <= limits.teamSize + 2 ? (
        <span class="seats" aria-hidden="true">
          {Array.from({ length: places }, (_, place) => (
            <i key={place} class={place < size ? 'seat is-taken' : 'seat'} />
          ))}
        </span>
      ) : (
        <b class="digits" aria-hidden="true">
          {number(size)}
        </b>
      )}
    </li>
  );
}
