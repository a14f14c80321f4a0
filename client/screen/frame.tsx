/** Around every scene: heading, clock, and an area that is never scrolled. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Stage } from '../../shared/views.ts';
import { groupedCode } from '../lib/address.ts';
import { t } from '../messages/screen.ts';
import { Clock } from '../ui/clock.tsx';
import { announce } from '../ui/live-region.tsx';
import { useGame } from '../ui/session-context.ts';
import { useFit } from './fit.ts';
import { Pager } from './pager.tsx';
import type { Pages } from './pages.ts';

interface FrameProps {
  readonly stage: Stage;
  readonly title: string;
  /** Beside the heading, smaller; where the workshop stands unless told otherwise. */
  readonly context?: string;
  /** What has to be known of all that is shown. */
  readonly note?: string | undefined;
  readonly pages?: Pages | undefined;
  /** Name of the layout in the style sheet. */
  readonly layout: string;
  readonly children: ComponentChildren;
}

export function Frame({ stage, title, context, note, pages, layout, children }: FrameProps) {
  const { countdown } = useGame();
  const held = countdown.heldFor.value;
  const area = useRef<HTMLElement>(null);
  useFit(area, `${stage.step} ${layout} ${String(pages?.page ?? 0)} ${held ?? ''}`);
  useEffect(() => announce(title), [title]);
  return (
    <div class={`screen${held === null ? '' : ' is-held'}`}>
      <header class="screen-top">
        <div class="screen-heading">
          <h1 class="screen-title">{title}</h1>
          <p class="screen-context">
            {held !== null && <span class="hold-note">{t(`hold.${held}`)}</span>}
            {[context ?? contextOf(stage), held === 'talk' ? '' : codeOf(stage)].filter(Boolean).join(' · ')}
          </p>
        </div>
        {pages !== undefined && <Pager pages={pages} />}
        <Clock countdown={countdown} spoken={false} />
        {note !== undefined && (
          <p class="frame-note">
            <b>{note}</b>
          </p>
        )}
      </header>
      <main ref={area} class={`screen-main layout-${layout}`}>
        {children}
      </main>
    </div>
  );
}

/** For those who come late. In the lobby the code is large enough as it is. */
function codeOf({ kind, code }: Stage): string {
  return kind === 'lobby' || kind === 'closed' ? '' : groupedCode(code);
}

function contextOf({ round, rounds, scenario, scenarios }: Stage): string {
  if (round !== null && rounds > 1) return t('context.round', { round: round + 1, rounds });
  return scenario === null ? '' : t('context.scenario', { scenario: scenario + 1, scenarios });
}
