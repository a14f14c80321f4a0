/** A report from its title to its sources: on the page, and in the file that is taken home. */
import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { dayAndTime } from '../lib/formats.ts';
import { groupedCode } from '../lib/address.ts';
import { t } from '../messages/report.ts';
import { ToldContext } from './context.ts';
import { idOf } from './part.tsx';
import { partsOf, titleKeys, type PartName } from './parts.ts';
import { Later, Sources, Statistics } from './sections/behind.tsx';
import { Cards, Hot } from './sections/cards.tsx';
import { Contested } from './sections/contested.tsx';
import { Happened, Stayed } from './sections/happened.tsx';
import { Lean } from './sections/lean.tsx';
import { Minds } from './sections/minds.tsx';
import { Argue, Neither, Tips, Wall } from './sections/said.tsx';
import { Lift, Pairs, Replay } from './sections/teams.tsx';
import { notesOf } from './tables/tables.ts';
import type { Told } from './told.ts';

interface ReportProps {
  readonly told: Told;
  /** On a page with scripts of its own; false: in a file. */
  readonly live: boolean;
  /** Below the title. */
  readonly children?: ComponentChildren;
}

export function Report({ told, live, children }: ReportProps) {
  const parts = partsOf(told);
  return (
    <ToldContext value={told}>
      <article class="report">
        <Head told={told} />
        <Contents parts={parts} />
        {children}
        {parts.map((part) => (
          <PartOf key={part} part={part} told={told} live={live} />
        ))}
        <footer class="report-foot soft small">
          {notesOf(told).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </footer>
      </article>
    </ToldContext>
  );
}

function Head({ told: { head, words } }: { readonly told: Told }) {
  const people = t('word.people', { count: head.people });
  const where = { people, teams: t('word.teams', { count: head.teams.length }) };
  return (
    <header class="report-head">
      <p class="soft">{t('report.room', { code: groupedCode(head.code) })}</p>
      <h1 tabIndex={-1} {...words.spoken()}>
        {words.title}
      </h1>
      <p>
        {head.startedAt === null
          ? t('report.undated', where)
          : t('report.when', { date: dayAndTime(head.startedAt), ...where })}
      </p>
    </header>
  );
}

/** The page's address holds the code, so that a link moves the eye and leaves the address alone. */
function Contents({ parts }: { readonly parts: readonly PartName[] }) {
  return (
    <nav class="report-contents" aria-labelledby="contents">
      <p id="contents" class="soft small">
        {t('report.contents')}
      </p>
      <ul class="report-contents-list">
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${idOf(part)}`} onClick={goTo}>
              {t(titleKeys[part])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(event: TargetedMouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const heading = document.getElementById(event.currentTarget.hash.slice(1));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

interface PartOfProps {
  readonly part: PartName;
  readonly told: Told;
  readonly live: boolean;
}

function PartOf({ part, told: { later, workshop }, live }: PartOfProps) {
  switch (part) {
    case 'happened':
      return <Happened />;
    case 'contested':
      return <Contested />;
    case 'cards':
      return <Cards />;
    case 'hot':
      return <Hot />;
    case 'lift':
      return <Lift />;
    case 'replay':
      return <Replay live={live} />;
    case 'lean':
      return <Lean />;
    case 'minds':
      return <Minds />;
    case 'pairs':
      return <Pairs />;
    case 'argue':
      return <Argue />;
    case 'neither':
      return <Neither />;
    case 'tips':
      return <Tips />;
    case 'wall':
      return <Wall />;
    case 'exit':
      return <Stayed />;
    case 'later':
      return later === null ? null : <Later later={later} live={live} />;
    case 'statistics':
      return workshop === null ? null : <Statistics workshop={workshop} />;
    case 'sources':
      return <Sources />;
  }
}
