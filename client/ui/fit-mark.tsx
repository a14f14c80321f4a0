import { t } from '../messages/game.ts';

/** Whether an answer fits the articles: a filled tick or an empty circle, in the colour of the text. */
export function FitMark({ fits }: { readonly fits: boolean }) {
  return (
    <svg class="fit-mark" viewBox="0 0 24 24" role="img" aria-label={fits ? t('fit.yes') : t('fit.no')}>
      <circle cx="12" cy="12" r="9.500" class={fits ? 'fit-full' : 'fit-empty'} />
      {fits ? <path d="M7.500 12.400l3.100 3.100 6-6.500" class="fit-tick" /> : <path d="M8 12h8" class="fit-dash" />}
    </svg>
  );
}
