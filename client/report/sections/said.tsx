/** What is to be taken along: both hats, tips, and what people wrote. */
import type { Tip } from '../../../shared/texts.ts';
import { percent } from '../../lib/formats.ts';
import { sidesInOrder } from '../../lib/order.ts';
import { tipsFor, weakestTheme } from '../../lib/tip-choice.ts';
import { t } from '../../messages/report.ts';
import { ModeIcon, SideIcon } from '../../ui/hats.tsx';
import { useTold } from '../context.ts';
import { Deck, Part } from '../part.tsx';

/** Cards that nobody had to sort. */
export function Argue() {
  const { figures, words } = useTold();
  return (
    <Part part="argue">
      <p>{t('unsorted.text')}</p>
      <ul class="report-list" {...words.spoken()}>
        {figures.talk.map((card) => (
          <li key={card}>{words.cardText(card)}</li>
        ))}
      </ul>
    </Part>
  );
}

export function Neither() {
  const { head, words, texts } = useTold();
  const { worth, claims } = texts.ending;
  return (
    <Part part="neither">
      <p>{t('neither.both')}</p>
      {worth !== null && (
        <div class="report-quotes">
          {sidesInOrder(head.managerFirst).map((side) => (
            <div key={side} class="report-worth" data-side={side}>
              <h3>
                <SideIcon side={side} /> <Deck>{words.sideName(side)}</Deck>
              </h3>
              <p {...words.spoken()}>{worth[side]}</p>
            </div>
          ))}
        </div>
      )}
      {claims.length > 0 && (
        <>
          <h3>{t('panel.claims')}</h3>
          <ul class="report-list" {...words.spoken()}>
            {claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{t('neither.articles')}</p>
    </Part>
  );
}

export function Tips() {
  const { figures, texts, words } = useTold();
  const weak = weakestTheme(figures.themes, words);
  return (
    <Part part="tips">
      {weak !== null && <p>{t('tips.weak', { theme: weak.name, share: percent(weak.fit) })}</p>}
      <ul class="report-list">
        {tipsFor(texts.tips, weak).map((tip) => (
          <li key={tip.text}>
            <Deck>{tip.text}</Deck> <TipHat tip={tip} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function TipHat({ tip: { mode } }: { readonly tip: Tip }) {
  const { words } = useTold();
  if (mode === 'self') return <span class="soft small">{t('tip.self')}</span>;
  return (
    <span class="soft small">
      <ModeIcon mode={mode} /> <Deck>{words.modeName(mode)}</Deck>
    </span>
  );
}

export function Wall() {
  const { head, words } = useTold();
  return (
    <Part part="wall">
      <ul class="report-wall">
        {head.commitments.map(({ text, mode }) => (
          <li key={text}>
            <p dir="auto">{text}</p>
            <p class="soft small">
              <ModeIcon mode={mode} /> <Deck>{words.modeName(mode)}</Deck>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
