/** All cards: who put them where, how hard they were, and which of them wandered. */
import { AgreementMatrix, fromColumnToColumn } from '../../charts/agreement-matrix.tsx';
import { IntervalPlot } from '../../charts/interval-plot.tsx';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/report.ts';
import { useTold } from '../context.ts';
import { Deck, FewPeople, Part } from '../part.tsx';

export function Cards() {
  const { figures, head, words } = useTold();
  const sides = sidesInOrder(head.managerFirst);
  return (
    <Part part="cards">
      <FewPeople />
      <div class="report-scroll" role="group" aria-label={t('matrix.caption')} tabIndex={0}>
        <AgreementMatrix cards={fromColumnToColumn(figures.cards, sides)} sides={sides} words={words} />
      </div>
      <Difficulty />
    </Part>
  );
}

/** The hardest first. */
function Difficulty() {
  const { figures, words } = useTold();
  const rows = figures.cards
    .flatMap(({ card, flag, difficulty }) => (difficulty === null ? [] : [{ card, flag, estimate: difficulty }]))
    .sort((a, b) => a.estimate.share - b.estimate.share)
    .map(({ card, flag, estimate }) => ({
      key: card,
      label: (
        <>
          <Deck>{words.cardText(card)}</Deck> {flag !== null && <span class="tag">{t(`flag.${flag}`)}</span>}
        </>
      ),
      estimate,
    }));
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('fits.title')}</h3>
      <IntervalPlot caption={t('fits.title')} heading={t('chart.card')} rows={rows} table="shown" />
      <p class="soft small">{t('note.fit')}</p>
      <p class="soft small">{t('note.interval')}</p>
      <p class="soft small">{t('flag.meaning')}</p>
    </>
  );
}

export function Hot() {
  const { figures, words } = useTold();
  const cards = figures.cards.filter(({ isHot }) => isHot).toSorted((a, b) => b.changes - a.changes);
  return (
    <Part part="hot">
      <p>{t('hot.text')}</p>
      <ul class="report-list">
        {cards.map(({ card, changes }) => (
          <li key={card}>
            <Deck>{words.cardText(card)}</Deck> <b class="report-count">{t('hot.line', { count: changes })}</b>
          </li>
        ))}
      </ul>
    </Part>
  );
}
