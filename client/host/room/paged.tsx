/** Long lists in pages, for rooms of hundreds of teams. */
import { useState } from 'preact/hooks';
import { t } from '../../messages/host.ts';
import { Button } from '../../ui/button.tsx';

export interface Paged<Item> {
  readonly shown: readonly Item[];
  /** Position of the first and the last item shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly turn: (by: 1 | -1) => void;
}

/** Another `key` begins at the first page. */
export function usePaged<Item>(items: readonly Item[], size: number, key = ''): Paged<Item> {
  const [at, setAt] = useState({ key, page: 0 });
  const last = Math.max(0, Math.ceil(items.length / size) - 1);
  const page = at.key === key ? Math.min(at.page, last) : 0;
  const shown = items.slice(page * size, (page + 1) * size);
  return {
    shown,
    from: page * size + 1,
    to: page * size + shown.length,
    total: items.length,
    turn: (by) => setAt({ key, page: Math.min(last, Math.max(0, page + by)) }),
  };
}

interface PageButtonsProps {
  readonly paged: Paged<unknown>;
  /** What is turned: `People`. */
  readonly label: string;
}

/** Says where one is, also aloud; nothing where all fits on one page. */
export function PageButtons({ paged: { shown, from, to, total, turn }, label }: PageButtonsProps) {
  if (total === shown.length) return null;
  return (
    <nav class="row spread page-buttons" aria-label={t('pages.label', { what: label })}>
      <Button off={from === 1} onClick={() => turn(-1)}>
        {t('pages.back')}
      </Button>
      <span class="small digits" role="status">
        {t('pages.at', { from, to, total })}
      </span>
      <Button off={to === total} onClick={() => turn(1)}>
        {t('pages.on')}
      </Button>
    </nav>
  );
}
