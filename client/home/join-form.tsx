import { t } from '../messages/home.ts';
import { CodeForm } from '../ui/code-form.tsx';

/** `goTo` is handed in by tests. */
export function JoinForm({ goTo = (path: string) => location.assign(path) }) {
  return (
    <CodeForm
      class="code-form"
      label={t('home.code')}
      hint={t('home.code.hint')}
      wrong={t('home.code.wrong')}
      send={t('home.join')}
      onCode={(code) => goTo(`/${code}`)}
    />
  );
}
