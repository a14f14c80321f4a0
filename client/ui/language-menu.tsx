/** The language of this page, for its reader alone. Each is called as those who speak it call it. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { languageNames, languages, type PageLanguage } from '../../shared/languages.ts';
import { currentLanguage } from '../lib/i18n.ts';
import { changeLanguage, changeLanguageLater } from '../lib/language.ts';
import { t } from '../messages/common.ts';
import { showToast } from './toast.tsx';

export function LanguageMenu() {
  const id = useId();
  const busy = useSignal(false);

  function choose(select: HTMLSelectElement): void {
    const language = select.value as PageLanguage;
    busy.value = true;
    changeLanguage(language)
      .catch(() => {
        select.value = currentLanguage();
        showToast(t('word.languageLater'));
        void changeLanguageLater(language);
      })
      .finally(() => (busy.value = false));
  }

  return (
    <div class="language" aria-busy={busy.value ? 'true' : undefined}>
      <label for={id}>
        <svg class="line-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18" />
        </svg>
        <span>{t('word.language')}</span>
      </label>
      <select id={id} value={currentLanguage()} onChange={(event) => choose(event.currentTarget)}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
