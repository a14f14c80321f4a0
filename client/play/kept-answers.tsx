/** Own answers to every card and situation that has been shown, folded up. */
import type { ComponentChildren } from 'preact';
import { t } from '../messages/play.ts';
import type { KeptCard, KeptVote } from './keepsake.ts';
import { Answers, type AnswerRow } from './scenes/answers.tsx';

interface KeptAnswersProps {
  readonly cards: readonly KeptCard[];
  readonly votes: readonly KeptVote[];
}

export function KeptAnswers({ cards, votes }: KeptAnswersProps) {
  return (
    <>
      {cards.length > 0 && (
        <Folded title={t('kept.cards', { count: cards.length })}>
          {cards.map((one) => (
            <KeptItem key={one.card} text={one.text} rows={rowsOfCard(one)} said={t(`side.${one.key}`)} />
          ))}
        </Folded>
      )}
      {votes.length > 0 && (
        <Folded title={t('kept.votes', { count: votes.length })}>
          {votes.map((one) => (
            <KeptItem key={one.scenario} text={one.text} rows={rowsOfVote(one)} said={t(`mode.${one.key}`)} />
          ))}
        </Folded>
      )}
    </>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="earlier">
      <summary>
        <span class="grow">{title}</span>
      </summary>
      <ul class="kept-list">{children}</ul>
    </details>
  );
}

interface KeptItemProps {
  readonly text: string;
  readonly rows: readonly AnswerRow[];
  readonly said: string;
}

function KeptItem({ text, rows, said }: KeptItemProps) {
  return (
    <li>
      <p>
        <b>{text}</b>
      </p>
      <p class="small">
        {t('reveal.articlesSay')}: <b>{said}</b>
      </p>
      <Answers rows={rows} otherwise={t('kept.differs')} />
    </li>
  );
}

function rowsOfCard({ key, alone, team }: KeptCard): readonly AnswerRow[] {
  const rows = [{ label: t('reveal.team'), answer: team === null ? null : t(`side.${team}`), fits: team === key }];
  if (alone === null) return rows;
  return [{ label: t('reveal.alone'), answer: t(`side.${alone}`), fits: alone === key }, ...rows];
}

function rowsOfVote({ key, first, second }: KeptVote): readonly AnswerRow[] {
  const label = second === null ? t('outcome.yours') : t('outcome.first');
  const rows = [{ label, answer: first === null ? null : t(`mode.${first}`), fits: first === key }];
  if (second === null) return rows;
  return [...rows, { label: t('outcome.second'), answer: t(`mode.${second}`), fits: second === key }];
}
