/** One part of a report: its heading, what there is to see, and the questions to go on with. */
import type { ComponentChildren } from 'preact';
import { t } from '../messages/report.ts';
import { useTold } from './context.ts';
import { titleKeys, type PartName } from './parts.ts';
import { questionsOf } from './prompts.ts';

interface PartProps {
  readonly part: PartName;
  readonly children: ComponentChildren;
}

export const idOf = (part: PartName) => `part-${part}`;

export function Part({ part, children }: PartProps) {
  return (
    <section class={`report-part part-${part}`} aria-labelledby={idOf(part)}>
      <h2 id={idOf(part)} tabIndex={-1}>
        {t(titleKeys[part])}
      </h2>
      {children}
      <Questions part={part} />
    </section>
  );
}

function Questions({ part }: { readonly part: PartName }) {
  const told = useTold();
  const questions = questionsOf(part, told);
  if (questions.length === 0) return null;
  return (
    <div class="report-ask">
      <p class="soft small">{t('ask.title')}</p>
      {questions.map((question) => (
        <p key={question}>{question}</p>
      ))}
    </div>
  );
}

/** Stands beside figures that rest on few people. */
export function FewPeople() {
  const { facts } = useTold().figures;
  return facts.isSmall ? (
    <p class="report-few">{t('chart.small', { people: t('word.people', { count: facts.people }) })}</p>
  ) : null;
}

/** Words of the deck. */
export function Deck({ children }: { readonly children: ComponentChildren }) {
  return <span {...useTold().words.spoken()}>{children}</span>;
}
