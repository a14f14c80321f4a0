import { t } from '../messages/later.ts';
import { CodeForm } from '../ui/code-form.tsx';

/** The code goes into the address, from where the page reads it. */
export function LaterCodeForm() {
  return (
    <CodeForm
      class="panel stack"
      label={t('later.code')}
      hint={t('later.codeHint')}
      wrong={t('later.codeWrong')}
      send={t('later.show')}
      onCode={(code) => (location.hash = code)}
    />
  );
}
