/** Own answers to every card and situation that has been shown, folded up. */
import type { ComponentChildren } from 'preact';
import type { Mode, Side } from '../../shared/commands.ts';
import { inLanguage, type Tongue } from '../lib/words.ts';
import { t } from '../messages/play.ts';
import type { Keepsake, KeptCard, KeptVote } from './keepsake.ts';
import { Answers, type AnswerRow } from './scenes/answers.tsx';

type KeptAnswersProps = Pick<Keepsake, 'cards' | 'votes' | 'names' | 'language'>;

export function KeptAnswers({ keepsake: { cards, votes, names, language } }: { readonly keepsake: KeptAnswersProps }) {
  const nameOf = (answer: Side | Mode) => nameIn(names, answer);
  const spoken = inLanguage(language);
  return (
    <>
      {cards.length > 0 && (
        <Folded title={t('kept.cards', { count: cards.length })}>
          {cards.map((one) => (
            <KeptItem
              key={one.card}
              text={one.text}
              rows={rowsOfCard(one, nameOf)}
              said={nameOf(one.key)}
              spoken={spoken}
            />
          ))}
        </Folded>
      )}
      {votes.length > 0 && (
        <Folded title={t('kept.votes', { count: votes.length })}>
          {votes.map((one) => (
            <KeptItem
              key={one.scenario}
              text={one.text}
              rows={rowsOfVote(one, nameOf)}
              said={nameOf(one.key)}
              spoken={spoken}
            />
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
  readonly spoken: Tongue;
}

function KeptItem({ text, rows, said, spoken }: KeptItemProps) {
  return (
    <li>
      <p>
        <b {...spoken}>{text}</b>
      </p>
      <p class="small">{t('word.row', { name: t('kept.fits'), value: said })}</p>
      <Answers rows={rows} spoken={spoken} otherwise={t('kept.differs')} />
    </li>
  );
}

type NameOf = (answer: Side | Mode) => string;

function nameIn(names: Keepsake['names'], answer: Side | Mode): string {
  if (names === null) return '…';
  return answer === 'leader' || answer === 'manager' ? names.sides[answer] : names.modes[answer];
}

function rowsOfCard({ key, alone, team }: KeptCard, nameOf: NameOf): readonly AnswerRow[] {
  const rows = [{ label: t('reveal.team'), answer: team === null ? null : nameOf(team), fits: team === key }];
  if (alone === null) return rows;
  return [{ label: t('reveal.alone'), answer: nameOf(alone), fits: alone === key }, ...rows];
}

function rowsOfVote({ key, first, second }: KeptVote, nameOf: NameOf): readonly AnswerRow[] {
  const label = second === null ? t('outcome.yours') : t('outcome.first');
  const rows = [{ label, answer: first === null ? null : nameOf(first), fits: first === key }];
  if (second === null) return rows;
  return [...rows, { label: t('outcome.second'), answer: nameOf(second), fits: second === key }];
}
