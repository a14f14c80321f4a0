/** The languages that the deck is written in, and which of them is being written. */
import { firstLanguage, languagesOf } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import {
  languageName,
  otherLanguages,
  withLanguage,
  withLanguageBack,
  withLanguageCalled,
  withoutLanguage,
} from '../model/languages.ts';
import { UndoBar } from '../undo-bar.tsx';
import { useDeck } from './editor-context.ts';
import { Select } from './select.tsx';

export function Languages() {
  const { draft, edit, write, removed, setRemoved } = useDeck();
  const languages = languagesOf(draft);
  const [first = ''] = languages;
  const others = otherLanguages(draft);
  const options = (tags: readonly string[]) => tags.map((tag) => ({ value: tag, name: languageName(tag) }));
  return (
    <section class="panel stack deck-languages">
      <div class="language-choices">
        <Select
          label={t('deck.language')}
          value={first}
          options={options([first, ...others])}
          onChoose={(tag) => {
            edit((before) => withLanguageCalled(before, firstLanguage(before), tag));
            write(tag);
          }}
        />
        <Select
          label={t('deck.language.add')}
          value=""
          options={[{ value: '', name: t('deck.language.choose') }, ...options(others)]}
          onChoose={(tag) => {
            edit((before) => withLanguage(before, tag));
            write(tag);
          }}
        />
      </div>
      {languages.length > 1 && <Written />}
      {removed?.kind === 'languages' && (
        <UndoBar
          text={removed.text()}
          onUndo={() => {
            edit(removed.putBack);
            setRemoved(null);
          }}
          onClose={() => setRemoved(null)}
        />
      )}
      <p class="soft small">{t('deck.language.about')}</p>
    </section>
  );
}

function Written() {
  const { draft, language, check, edit, write, setRemoved } = useDeck();
  const problemsIn = (tag: string) => check.remarks.problems.filter(({ spot }) => spot.language === tag).length;
  const remove = () => {
    const name = languageName(language);
    edit((before) => withoutLanguage(before, language));
    setRemoved({
      text: () => t('deck.language.removed', { language: name }),
      kind: 'languages',
      at: 0,
      item: null,
      putBack: (now) => withLanguageBack(now, draft, language),
    });
  };
  return (
    <div class="row" role="group" aria-label={t('deck.language.shown', { language: languageName(language) })}>
      {languagesOf(draft).map((tag) => (
        <Button key={tag} pressed={tag === language} onClick={() => write(tag)}>
          <span lang={tag}>{languageName(tag)}</span>
          {problemsIn(tag) > 0 && <span class="small">{t('deck.check.problems', { count: problemsIn(tag) })}</span>}
        </Button>
      ))}
      {language !== firstLanguage(draft) && (
        <Button kind="quiet" onClick={remove}>
          {t('deck.language.remove', { language: languageName(language) })}
        </Button>
      )}
    </div>
  );
}
