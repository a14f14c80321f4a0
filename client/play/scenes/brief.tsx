/** Three rules, and one card to practise with that goes nowhere. */
import { number } from '../../lib/i18n.ts';
import { t } from '../../messages/play.ts';
import { Practice } from './practice.tsx';

const rules = ['fits', 'private', 'useful'] as const;

export function Brief() {
  return (
    <main class="play-main">
      <h1 tabIndex={-1}>{t('brief.title')}</h1>
      <ol class="rules">
        {rules.map((rule, index) => (
          <li key={rule}>
            <span class="rule-number" aria-hidden="true">
              {number(index + 1)}
            </span>
            <p>{t(`brief.${rule}`)}</p>
          </li>
        ))}
      </ol>
      <Practice />
    </main>
  );
}
