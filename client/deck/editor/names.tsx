/** What the deck and its two columns are called. */
import type { Side } from '../../../shared/commands.ts';
import { firstWords, wordsIn } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { SideIcon } from '../../ui/hats.tsx';
import { withSideName, withTitle } from '../model/names.ts';
import type { RemarkField } from '../model/remarks.ts';
import { useDeck } from './editor-context.ts';
import { TextBox } from './text-box.tsx';

const most = { title: 60, side: 24 };
const sides: readonly Side[] = ['leader', 'manager'];

export function Names() {
  const { draft, language, edit } = useDeck();
  const { title, sides: names } = wordsIn(draft, language);
  const original = firstWords(draft);
  const isWrong = useIsWrong();
  return (
    <section class="panel stack">
      <TextBox
        label={t('deck.name')}
        hint={t('deck.name.hint')}
        value={title}
        original={original.title}
        most={most.title}
        isWrong={isWrong('title')}
        onInput={(text) => edit((before) => withTitle(before, language, text))}
      />
      <fieldset class="stack">
        <legend class="choice-legend">{t('deck.sides')}</legend>
        <div class="side-names">
          {sides.map((side) => (
            <div key={side} class="side-name" data-side={side}>
              <SideIcon side={side} />
              <TextBox
                label={t(`deck.side.${side}`)}
                hint={t(`deck.side.${side}.hint`)}
                value={names[side]}
                original={original.sides[side]}
                most={most.side}
                isWrong={isWrong(`sides.${side}`)}
                onInput={(name) => edit((before) => withSideName(before, language, side, name))}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

/** Whether the server has found something in that name, in the language that is being written. */
export function useIsWrong(): (field: RemarkField) => boolean {
  const { check, language } = useDeck();
  const { problems } = check.remarks;
  return (field) =>
    problems.some(({ spot }) => spot.item === null && spot.field === field && spot.language === language);
}
