/** What is on now: where we are, what to say, and what the room is doing. */
import { useEffect, useRef } from 'preact/hooks';
import type { Stage } from '../../../shared/views.ts';
import { t } from '../../messages/host.ts';
import { announce } from '../../ui/live-region.tsx';
import { useRoom } from '../room-context.ts';
import { stepTitle } from '../step-title.ts';
import { SceneBody } from './scene-body.tsx';
import { Script } from './script.tsx';

export function Now() {
  const { stage } = useRoom().view;
  useAnnouncedStep(stage);
  const place = placeOf(stage);
  return (
    <>
      <div>
        {place !== null && <p class="place soft small">{place}</p>}
        <h1>{stepTitle(stage.kind, stage.parts)}</h1>
      </div>
      <Script />
      <SceneBody />
    </>
  );
}

/** A step may begin by itself. */
function useAnnouncedStep({ kind, round, scenario, parts }: Stage): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) announce(stepTitle(kind, parts), 'assertive');
    first.current = false;
  }, [kind, round, scenario]);
}

function placeOf({ round, rounds, scenario, scenarios }: Stage): string | null {
  if (round !== null && rounds > 1) return t('place.round', { round: round + 1, rounds });
  if (scenario !== null)
    return t('place.scenario', { scenario: scenario + 1, scenarios: Math.max(scenarios, scenario + 1) });
  return null;
}
