import type { Stage } from '../../shared/views.ts';
import { t } from '../messages/screen.ts';
import { Frame } from './frame.tsx';

const rules = [
  {
    title: 'brief.fits',
    more: 'brief.fitsMore',
    icon: 'M5 4h9l5 5v11H5zM13 4v6h6M8 15l2.500 2.500L16 13',
  },
  {
    title: 'brief.private',
    more: 'brief.privateMore',
    icon: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2.500',
  },
  {
    title: 'brief.wrong',
    more: 'brief.wrongMore',
    icon: 'M9 17a6 6 0 1 1 6 0v2H9zM10 21.500h4M12 8v4l2-1.500',
  },
] as const;

export function Brief({ stage }: { readonly stage: Stage }) {
  return (
    <Frame stage={stage} title={t('brief.title')} layout="brief">
      <ol class="rules">
        {rules.map(({ title, more, icon }) => (
          <li key={title} class="rule">
            <svg class="line-icon rule-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d={icon} />
            </svg>
            <div>
              <h2>{t(title)}</h2>
              <p>{t(more)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
