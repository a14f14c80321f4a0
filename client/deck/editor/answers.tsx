import type { Mode } from '../../../shared/commands.ts';
import { firstWords, wordsIn } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { withModeName } from '../model/names.ts';
import { useDeck } from './editor-context.ts';
import { useIsWrong } from './names.tsx';
import { TextBox } from './text-box.tsx';

const modes: readonly Mode[] = ['lead', 'manage', 'both'];
const most = 24;

/** What people tap when they vote. */
export function Answers() {
  const { draft, language, edit } = useDeck();
  const isWrong = useIsWrong();
  return (
    <fieldset class="stack answers">
      <legend class="tiles-legend">{t('deck.modes')}</legend>
      <div class="answer-names">
        {modes.map((mode) => (
          <TextBox
            key={mode}
            label={t(`deck.mode.${mode}`)}
            value={wordsIn(draft, language).modes[mode]}
            original={firstWords(draft).modes[mode]}
            most={most}
            isWrong={isWrong(`modes.${mode}`)}
            onInput={(name) => edit((before) => withModeName(before, language, mode, name))}
          />
        ))}
      </div>
    </fieldset>
  );
}
