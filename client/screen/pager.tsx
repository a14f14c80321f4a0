import { t } from '../messages/screen.ts';
import type { Pages } from './pages.ts';

/** Where one is among the pages, with buttons to turn them. */
export function Pager({ pages }: { readonly pages: Pages }) {
  const { page, count, turning } = pages;
  if (count < 2) return null;
  return (
    <nav class="pager" aria-label={t('pager.label')}>
      <PagerButton label={t('pager.back')} turns path="M14 5l-7 7 7 7" onClick={() => pages.go(-1)} />
      <span class="digits">{t('pager.at', { page: page + 1, pages: count })}</span>
      <PagerButton label={t('pager.on')} turns path="M10 5l7 7-7 7" onClick={() => pages.go(1)} />
      {turning !== null && (
        <PagerButton
          label={turning ? t('pager.pause') : t('pager.play')}
          path={turning ? 'M9 6v12M15 6v12' : 'M8 5l10 7-10 7z'}
          onClick={pages.toggle}
        />
      )}
    </nav>
  );
}

interface PagerButtonProps {
  readonly label: string;
  readonly path: string;
  /** Points the way one reads. */
  readonly turns?: boolean;
  readonly onClick: () => void;
}

function PagerButton({ label, path, turns = false, onClick }: PagerButtonProps) {
  return (
    <button type="button" class="tool" aria-label={label} onClick={onClick}>
      <svg class={`line-icon${turns ? ' is-turned' : ''}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}
