import type { Awards } from '../../../shared/views.ts';
import { list } from '../../lib/formats.ts';
import { t, teamName } from '../../messages/play.ts';
import type { SceneProps } from '../scene-types.ts';
import { useSeat } from '../seat.ts';
import { OwnStandingPanel } from './own-standing.tsx';

export function Final({ scene }: SceneProps<'final'>) {
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('final.title')}</h1>
      <OwnStandingPanel own={scene.own} standings={scene.standings} />
      <AwardList awards={scene.awards} />
      <p class="soft">{t('final.next')}</p>
    </main>
  );
}

function AwardList({ awards }: { readonly awards: Awards }) {
  const { game, self } = useSeat();
  const { bestSecondLook, mostMindsChanged, bestAppeal } = awards;
  const rows = [
    { title: t('final.secondLook'), teams: bestSecondLook },
    { title: t('final.minds'), teams: mostMindsChanged },
    { title: t('final.appeal'), teams: bestAppeal === null ? [] : [bestAppeal.team] },
  ].filter(({ teams }) => teams.length > 0);
  if (rows.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('final.awards')}</h2>
      <ul class="rows">
        {rows.map(({ title, teams }) => {
          const isOwn = teams.some((team) => team === self.team);
          const names = list(teams.map(teamName));
          return (
            <li key={title} class={`award${isOwn ? ' is-own' : ''}`}>
              <b>{title}</b>
              <span>{isOwn ? t('final.yours', { teams: names }) : names}</span>
            </li>
          );
        })}
      </ul>
      {bestAppeal !== null && (
        <blockquote class="quote">
          <p dir="auto">{bestAppeal.text}</p>
          <p class="soft small" {...game.words.spoken()}>
            {game.words.cardText(bestAppeal.card)}
          </p>
        </blockquote>
      )}
    </section>
  );
}
