/** Own answers to every card and situation that has been shown, folded up. */
import type { ComponentChildren } from 'preact';
import type { Mode, Side } from '../../shared/commands.ts';
import type { OwnReason } from '../../shared/self-view.ts';
import { inLanguage, type Tongue } from '../lib/words.ts';
import { t } from '../messages/play.ts';
import type { Keepsake, KeptCard, KeptVote } from './keepsake.ts';
import { Answers, type AnswerRow } from './scenes/answers.tsx';

interface KeptAnswersProps {
  readonly keepsake: Pick<Keepsake, 'cards' | 'votes' | 'names' | 'language' | 'sentences'>;
  readonly unfolded: boolean;
}

export function KeptAnswers({ keepsake, unfolded }: KeptAnswersProps) {
  const { cards, votes, names, language, sentences } = keepsake;
  const nameOf = (answer: Side | Mode) => nameIn(names, answer);
  const spoken = inLanguage(language);
  return (
    <>
      {cards.length > 0 && (
        <Folded title={t('kept.cards', { count: cards.length })} open={unfolded}>
          {cards.map((one) => (
            <KeptItem
              key={one.card}
              text={one.text}
              rows={rowsOfCard(one, nameOf)}
              said={nameOf(one.key)}
              spoken={spoken}
            >
              <Why why={one.why} unsent={sentences?.[one.card]} nameOf={nameOf} />
            </KeptItem>
          ))}
        </Folded>
      )}
      {votes.length > 0 && (
        <Folded title={t('kept.votes', { count: votes.length })} open={unfolded}>
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

interface FoldedProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

function Folded({ title, open, children }: FoldedProps) {
  return (
    <details class="earlier" open={open}>
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
  readonly children?: ComponentChildren;
}

function KeptItem({ text, rows, said, spoken, children }: KeptItemProps) {
  return (
    <li>
      <p>
        <b {...spoken}>{text}</b>
      </p>
      <p class="small">{t('word.row', { name: t('kept.fits'), value: said })}</p>
      <Answers rows={rows} spoken={spoken} otherwise={t('kept.differs')} />
      {children}
    </li>
  );
}

type NameOf = (answer: Side | Mode) => string;

interface WhyProps {
  readonly why: OwnReason | null | undefined;
  /** A sentence that the server never got. */
  readonly unsent: string | undefined;
  readonly nameOf: NameOf;
}

function Why({ why, unsent, nameOf }: WhyProps) {
  const text = unsent ?? why?.text;
  return (
    <>
      {why && <p>{t('reason.given', { side: nameOf(why.side), reason: t(`reason.${why.reason}`) })}</p>}
      {text && <p dir="auto">{text}</p>}
      {unsent !== undefined && <p class="mark mark-strong">{t('kept.unsent')}</p>}
    </>
  );
}

function nameIn(names: Keepsake['names'], answer: Side | Mode): string {
  if (names === null) return '…';
  return answer === 'leader' || answer === 'manager' ? names.sides[answer] : names.modes[answer];
}

type CardAnswers = Pick<KeptCard, 'key' | 'alone' | 'team'>;

export function rowsOfCard({ key, alone, team }: CardAnswers, nameOf: (side: Side) => string): readonly AnswerRow[] {
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
