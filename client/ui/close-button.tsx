import { t } from '../messages/common.ts';

export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" class="close-button" onClick={onClose} aria-label={t('word.close')}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M3 3l10 10M13 3L3 13" />
      </svg>
    </button>
  );
}
