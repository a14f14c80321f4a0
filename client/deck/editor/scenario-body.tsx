import type { Mode } from '../../../shared/commands.ts';
import { firstLanguage, firstWords } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { ModeIcon } from '../../ui/hats.tsx';
import { withScenario } from '../model/items.ts';
import { useDeck } from './editor-context.ts';
import { ItemText } from './item-text.tsx';
import { goOn } from './go-on.ts';
import { MoreText } from './more-text.tsx';
import { More } from './more.tsx';
import { SourceBox } from './source-box.tsx';
import { ThemeBox } from './theme-box.tsx';
import { Tiles } from './tiles.tsx';

const modes: readonly Mode[] = ['lead', 'manage', 'both'];
const worth = ['full', 'talk'] as const;

export function ScenarioBody({ position }: { readonly position: number }) {
  const deck = useDeck();
  const { draft, language, edit } = deck;
  const scenario = draft.scenarios[position];
  if (scenario === undefined) return null;
  const { id, mode, scored } = scenario;
  const isTranslation = language !== firstLanguage(draft);
  const names = firstWords(draft).modes;
  return (
    <>
      <ItemText kind="scenarios" position={position} />
      {!isTranslation && (
        <Tiles
          label={t('deck.scenario.mode', { number: position + 1 })}
          hideLabel
          name={`mode-${id}`}
          values={modes}
          chosen={mode}
          onChoose={(chosen) => edit((before) => withScenario(before, id, { mode: chosen }))}
          onEnter={() => goOn(deck, 'scenarios', position)}
        >
          {(one) => (
            <>
              <ModeIcon mode={one} />
              <span dir="auto">{names[one].trim() || t(`deck.mode.${one}`)}</span>
            </>
          )}
        </Tiles>
      )}
      <More kind="scenarios" id={id} position={position}>
        <MoreText kind="scenarios" id={id} field="explanation" />
        <MoreText kind="scenarios" id={id} field="hint" />
        {!isTranslation && (
          <>
            <Tiles
              label={t('deck.weight')}
              name={`scored-${id}`}
              values={worth}
              chosen={scored ? 'full' : 'talk'}
              onChoose={(chosen) => edit((before) => withScenario(before, id, { scored: chosen === 'full' }))}
            >
              {(one) => t(`deck.weight.${one}`)}
            </Tiles>
            <SourceBox kind="scenarios" item={scenario} field="sources" />
            <ThemeBox kind="scenarios" item={scenario} />
          </>
        )}
      </More>
    </>
  );
}
