import type { ComponentChildren } from 'preact';
import type { TeamId } from '../../shared/ids.ts';
import type { Awards, Stage, Standing } from '../../shared/views.ts';
import { number } from '../lib/i18n.ts';
import { t } from '../messages/screen.ts';
import { TeamMark, TeamShapeIcon } from '../ui/team-mark.tsx';
import { Frame } from './frame.tsx';
import { reducedMotion } from '../lib/motion.ts';
import { useCountUp } from './count-up.ts';
import { isCrowded, podiumOf, standingOrder, type Place } from './podium.ts';
import type { SceneOf } from './scene-props.ts';
import { Standings } from './standings.tsx';

export function Final({ stage, scene: { standings, awards } }: SceneOf<'final'>) {
  const places = podiumOf(standings.rows);
  const winners = places[0]?.teams.map(({ team }) => team) ?? [];
  return (
    <Frame stage={stage} title={t('final.title')} layout="final">
      {isCrowded(places) ? (
        <Standings standings={standings} teams={stage.teamCount} wide />
      ) : (
        <ol class="podium">
          {standingOrder(places).map((place) => (
            <Step key={place.rank} place={place} />
          ))}
        </ol>
      )}
      <AwardList awards={awards} parts={stage.parts} />
      {!reducedMotion() && <Celebration teams={winners} />}
    </Frame>
  );
}

function Step({ place: { rank, teams } }: { readonly place: Place }) {
  return (
    <li class="podium-step" data-rank={rank}>
      <ul class="podium-teams">
        {teams.map((row) => (
          <Winner key={row.team} row={row} />
        ))}
      </ul>
      <p class="podium-block">
        <span class="visually-hidden">{t('final.place', { rank })}</span>
        <span aria-hidden="true">{number(rank)}</span>
      </p>
    </li>
  );
}

function Winner({ row: { team, points } }: { readonly row: Standing }) {
  const shown = useCountUp(points, 0);
  return (
    <li class="podium-team">
      <TeamMark team={team} />
      <span class="visually-hidden">{t('word.points', { count: points })}</span>
      <span class="digits" aria-hidden="true">
        {t('word.points', { count: shown })}
      </span>
    </li>
  );
}

interface AwardListProps {
  readonly awards: Awards;
  readonly parts: Stage['parts'];
}

/** Only what this plan let a team win, and somebody has won. */
function AwardList({ awards: { bestSecondLook, mostMindsChanged, bestAppeal }, parts }: AwardListProps) {
  const won: readonly AwardProps[] = [
    { title: t('award.secondLook'), why: t('award.secondLookWhy'), teams: parts.secondLook ? bestSecondLook : [] },
    { title: t('award.minds'), why: t('award.mindsWhy'), teams: parts.talk ? mostMindsChanged : [] },
    { title: t('award.appeal'), why: appealWords(bestAppeal), teams: bestAppeal === null ? [] : [bestAppeal.team] },
  ].filter(({ teams }) => teams.length > 0);
  if (won.length === 0) return null;
  return (
    <section class="awards">
      <h2>{t('final.awards')}</h2>
      {won.map((award) => (
        <Award key={award.title} {...award} />
      ))}
    </section>
  );
}

function appealWords(appeal: Awards['bestAppeal']): ComponentChildren {
  return appeal === null || appeal.text === '' ? null : (
    <q class="appeal" dir="auto">
      {appeal.text}
    </q>
  );
}

interface AwardProps {
  readonly title: string;
  readonly why: ComponentChildren;
  readonly teams: readonly TeamId[];
}

function Award({ title, why, teams }: AwardProps) {
  return (
    <div class="award">
      <h3>{title}</h3>
      <p class="award-teams">
        {teams.map((team) => (
          <TeamMark key={team} team={team} />
        ))}
      </p>
      {why !== null && <p class="award-why">{why}</p>}
    </div>
  );
}

const pieces = 18;

/** The winners' shapes rise once and are gone. */
function Celebration({ teams }: { readonly teams: readonly TeamId[] }) {
  return (
    <div class="celebration" aria-hidden="true">
      {teams.length > 0 &&
        Array.from({ length: pieces }, (_, piece) => (
          <span key={piece} style={{ '--piece': String(piece), '--sway': String((piece * 7) % pieces) }}>
            <TeamShapeIcon team={teams[piece % teams.length] ?? (0 as TeamId)} />
          </span>
        ))}
    </div>
  );
}
