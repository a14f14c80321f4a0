/** What has just happened, large and in words. */
import type { ComponentChildren } from 'preact';
import { inLanguage } from '../lib/words.ts';
import { TeamShapeIcon } from '../ui/team-mark.tsx';
import type { ReplayData } from './data.ts';
import type { Frame } from './frames.ts';
import { movedCard, stepText } from './step-text.ts';

interface CaptionProps {
  readonly frame: Frame;
  readonly data: ReplayData;
  /** Whether each change is read out: while it plays they come too fast. */
  readonly spoken: boolean;
  /** Beside it. */
  readonly children: ComponentChildren;
}

export function Caption({ frame, data, spoken, children }: CaptionProps) {
  const { step } = frame;
  return (
    <div class="replay-caption" aria-live={spoken ? 'polite' : 'off'} aria-atomic="true">
      {children}
      <p class="replay-step">
        {step.kind !== 'begin' && <TeamShapeIcon team={step.team} />} {stepText(frame, data.sides)}
      </p>
      <p class="replay-text" {...inLanguage(data.deckLanguage)}>
        {movedCard(frame)?.text}
      </p>
    </div>
  );
}
