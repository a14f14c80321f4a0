/** Before the start: own team and team-mates as far as they are known, or a team to pick. */
import type { TeamId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import type { Member, TeamSize } from '../../../shared/views.ts';
import { list } from '../../lib/formats.ts';
import { t, teamName } from '../../messages/play.ts';
import { TeamMark } from '../../ui/team-mark.tsx';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { WakeAdvice } from '../wake-advice.tsx';

export function Lobby({ scene: { teams } }: SceneProps<'lobby'>) {
  const { self, stage, members } = useSeat();
  const mates = members.filter(({ seat }) => seat !== self.seat);
  const isPicking = stage.teamMaking === 'pick';
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('lobby.title', { name: self.name })}</h1>
      {self.team !== null && <OwnTeamPanel team={self.team} mates={mates} />}
      {self.team === null && !isPicking && <p class="panel lead">{t('lobby.noTeam')}</p>}
      {teams.some(({ team }) => team !== self.team) && <TeamPicker teams={teams} />}
      <p class="row">
        <span class="pulse" aria-hidden="true" />
        <span class="grow">{t('lobby.waiting', { count: stage.people })}</span>
      </p>
      <p class="soft">{t('lobby.screen')}</p>
      <WakeAdvice />
    </main>
  );
}

function OwnTeamPanel({ team, mates }: { readonly team: TeamId; readonly mates: readonly Member[] }) {
  return (
    <section class="panel stack">
      <h2 class="soft small">{t('lobby.yourTeam')}</h2>
      <TeamMark team={team} size="l" />
      <p class="lead">
        {mates.length === 0 ? t('lobby.firstOne') : t('lobby.hello', { names: list(mates.map(({ name }) => name)) })}
      </p>
    </section>
  );
}

function TeamPicker({ teams }: { readonly teams: readonly TeamSize[] }) {
  const { self } = useSeat();
  return (
    <section class="stack">
      <h2>{self.team === null ? t('lobby.pick') : t('lobby.pickOther')}</h2>
      <ul class="teams">
        {teams.map(({ team, size }) => (
          <li key={team}>
            <TeamButton team={team} size={size} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TeamButton({ team, size }: { readonly team: TeamId; readonly size: number }) {
  const { game, self } = useSeat();
  const isOwn = team === self.team;
  const isFull = size >= limits.teamSize && !isOwn;
  const words = { team: teamName(team), size, most: limits.teamSize };
  return (
    <button
      type="button"
      class="team-pick"
      aria-pressed={isOwn}
      aria-disabled={isFull ? 'true' : undefined}
      aria-label={isFull ? t('lobby.teamFull', words) : t('lobby.teamFill', words)}
      onClick={() => {
        if (!isFull && !isOwn) void game.send({ type: 'pick-team', team });
      }}
    >
      <TeamMark team={team} />
      <span class="seats" aria-hidden="true">
        {Array.from({ length: limits.teamSize }, (_, index) => (
          <span key={index} class={index < size ? 'is-taken' : ''} />
        ))}
      </span>
      <span class="small">{isFull ? t('lobby.full') : t('lobby.fill', { size, most: limits.teamSize })}</span>
    </button>
  );
}
