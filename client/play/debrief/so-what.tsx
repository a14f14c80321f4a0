/** Where one sees oneself, kept on the phone, and questions to talk about in pairs. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { RoomCode } from '../../../shared/ids.ts';
import type { ContestedForTeam } from '../../../shared/views.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { t } from '../../messages/play.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { useSeat } from '../seat.ts';
import { ContestedAgain } from './contested.tsx';
import { keepLeaning, leaningMost, leaningOf, leaningWords } from './leaning.ts';

interface SoWhatProps {
  readonly code: RoomCode;
  readonly contested: readonly ContestedForTeam[];
}

export function SoWhat({ code, contested }: SoWhatProps) {
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('soWhat.title')}</h1>
      <Leaning code={code} />
      <section class="stack">
        <h2>{t('soWhat.pair')}</h2>
        <ul class="prompts">
          <li>{t('soWhat.pair1')}</li>
          <li>{t('soWhat.pair2')}</li>
          <li>{t('soWhat.pair3')}</li>
        </ul>
      </section>
      <p class="soft">{t('soWhat.neither')}</p>
      <ContestedAgain contested={contested} />
    </main>
  );
}

/** The slider runs the same way as the columns of this room; what is kept does not depend on it. */
function Leaning({ code }: { readonly code: RoomCode }) {
  const { game, stage } = useSeat();
  const id = useId();
  const value = useSignal(leaningOf(code));
  const turned = (at: number) => (stage.managerFirst ? leaningMost - at : at);
  const words = value.value === null ? t('soWhat.notYet') : leaningWords(value.value, game.words.names());

  return (
    <section class="panel stack tight">
      <h2>
        <label for={id}>{t('soWhat.leaning')}</label>
      </h2>
      <input
        id={id}
        class="slider"
        type="range"
        min={0}
        max={leaningMost}
        step={1}
        value={turned(value.value ?? leaningMost / 2)}
        aria-valuetext={words}
        onInput={(event) => {
          value.value = turned(Number(event.currentTarget.value));
          keepLeaning(code, value.value);
        }}
      />
      <p class="slider-ends" aria-hidden="true">
        {sidesInOrder(stage.managerFirst).map((side) => (
          <span key={side} class="side-title">
            <SideIcon side={side} /> <span {...game.words.spoken()}>{game.words.sideName(side)}</span>
          </span>
        ))}
      </p>
      <p class="lead">{words}</p>
      <p class="soft small">{t('soWhat.private')}</p>
    </section>
  );
}
