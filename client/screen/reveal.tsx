/** Card by card: the newest one large, all so far in their columns, and the score climbing beside it. */
import type { RevealedCard, Stage } from '../../shared/views.ts';
import { sidesInOrder } from '../lib/order.ts';
import { t } from '../messages/screen.ts';
import { SideIcon } from '../ui/hats.tsx';
import { useGame } from '../ui/session-context.ts';
import { Frame } from './frame.tsx';
import { usePages } from './pages.ts';
import { columnPages, RevealColumns } from './reveal-columns.tsx';
import type { SceneOf } from './scene-props.ts';
import { SideSplit } from './splits.tsx';
import { Standings } from './standings.tsx';
import { Why } from './why.tsx';

/** Once all cards are shown, the columns are turned to by themselves. */
const turnMs = 14_000;

export function Reveal({ stage, scene: { total, cards, standings } }: SceneOf<'reveal'>) {
  const isWhole = cards.length > 0 && cards.length === total;
  const columns = columnPages(cards);
  const pages = usePages(1 + (cards.length > 1 ? columns.length : 0), {
    everyMs: isWhole ? turnMs : null,
    key: String(cards.length),
  });
  const newest = cards.at(-1);
  const context =
    pages.page > 0
      ? t('reveal.all')
      : newest === undefined
        ? t('reveal.readyText', { count: total })
        : t('reveal.card', { card: cards.length, cards: total });
  return (
    <Frame stage={stage} title={t('reveal.title')} context={context} pages={pages} layout="reveal">
      <section class="reveal-main">
        {newest === undefined && <p class="statement">{t('reveal.ready')}</p>}
        {newest !== undefined && pages.page === 0 && <Newest key={newest.card} stage={stage} shown={newest} />}
        {pages.page > 0 && (
          <RevealColumns columns={columns[pages.page - 1]} managerFirst={stage.managerFirst} newest={newest} />
        )}
      </section>
      <aside class="reveal-side" aria-label={t('score.standings')}>
        <h2>{t('score.standings')}</h2>
        <Standings standings={standings} teams={stage.teamCount} />
      </aside>
    </Frame>
  );
}

function Newest({ stage, shown }: { readonly stage: Stage; readonly shown: RevealedCard }) {
  const { words } = useGame();
  const { card, key, disputed, struck, teams, people } = shown;
  const { managerFirst } = stage;
  const explanation = words.explanation(card);
  // Where the disagreement is told below, its weight is told with it.
  const isTagged = disputed && (explanation === null || explanation.nuance === null);
  return (
    <article class={`newest${struck ? ' is-struck' : ''}`}>
      <div class="newest-card" data-side={key} data-end={sidesInOrder(managerFirst)[1] === key ? '' : undefined}>
        <div class="newest-tabs">
          {sidesInOrder(managerFirst).map((side) => (
            <p key={side} class={`newest-tab${side === key ? ' is-key' : ''}`} data-side={side}>
              <SideIcon side={side} /> <span {...words.spoken()}>{words.sideName(side)}</span>
              {side === key && <span class="visually-hidden"> {t('reveal.fitsHere')}</span>}
            </p>
          ))}
        </div>
        <p class="newest-text" {...words.spoken()}>
          {words.cardText(card)}
        </p>
        {(isTagged || struck) && (
          <p class="marks">
            {isTagged && <span class="tag">{t('reveal.disputed')}</span>}
            {struck && <span class="tag">{t('reveal.struck')}</span>}
          </p>
        )}
      </div>
      <div class="newest-splits">
        <SideSplit who={t('reveal.teams')} split={teams} managerFirst={managerFirst} />
        {people !== null && <SideSplit who={t('reveal.people')} split={people} managerFirst={managerFirst} />}
      </div>
      <Why explanation={explanation} fits={words.sideName(key)} disputed={disputed} />
    </article>
  );
}
