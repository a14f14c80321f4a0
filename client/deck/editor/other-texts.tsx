/** Words of a deck that came from a file and hold more than this page writes: they can be changed and translated. */
import type { WordsFile } from '../../../shared/deck-schema.ts';
import { firstLanguage, firstWords, wordsIn } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { withWords } from '../model/items.ts';
import { useDeck } from './editor-context.ts';
import { TextBox } from './text-box.tsx';

const most = { themes: 40, tips: 160, claims: 200, nuances: 320 };
type Part = keyof typeof most;
const parts: readonly Part[] = ['themes', 'tips', 'claims', 'nuances'];

export function OtherTexts() {
  const { draft, language } = useDeck();
  const words = firstWords(draft);
  // A theme is named at its cards; here it is translated.
  const shown = parts.filter((part) => part !== 'themes' || language !== firstLanguage(draft));
  const keys = shown.flatMap((part) => Object.keys(words[part]).map((key) => [part, key] as const));
  if (keys.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('deck.part.other')}</h2>
      <div class="panel stack">
        {keys.map(([part, key]) => (
          <OtherText key={`${part} ${key}`} part={part} name={key} />
        ))}
      </div>
    </section>
  );
}

function OtherText({ part, name }: { readonly part: Part; readonly name: string }) {
  const { draft, language, check, edit } = useDeck();
  const column = `languages.${language}.${part}.${name}`;
  const textsIn = (tag: string): WordsFile['themes'] => wordsIn(draft, tag)[part];
  return (
    <TextBox
      label={t(`deck.other.${part}`, { name })}
      value={textsIn(language)[name] ?? ''}
      original={textsIn(firstLanguage(draft))[name] ?? ''}
      most={most[part]}
      wraps={part !== 'themes'}
      isWrong={check.remarks.problems.some((problem) => problem.column === column)}
      onInput={(text) =>
        edit((before) => withWords(before, language, { [part]: { ...wordsIn(before, language)[part], [name]: text } }))
      }
    />
  );
}
