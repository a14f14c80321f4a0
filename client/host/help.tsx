/** What the keys do, and how to switch them off. */
import { signal } from '@preact/signals';
import { isRightToLeft } from '../lib/i18n.ts';
import { readStored, removeStored, writeStored } from '../lib/storage.ts';
import { t } from '../messages/host.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Switch } from './controls.tsx';

export const helpOpen = signal(false);

const key = 'two-hats:host-keys';
export const keysOn = signal(readStored(key) !== 'off');

function setKeys(on: boolean): void {
  keysOn.value = on;
  if (on) removeStored(key);
  else writeStored(key, 'off');
}

export function HelpDialog() {
  return (
    <Dialog open={helpOpen.value} title={t('help.title')} onClose={() => (helpOpen.value = false)}>
      <Switch label={t('help.keys')} about={t('help.keys.about')} on={keysOn.value} onChange={setKeys} />
      <dl class="help-keys">
        <Key keys={[t('help.space'), isRightToLeft() ? '←' : '→']} does={t('help.next')} />
        <Key keys={['P']} does={t('help.pause')} />
        <Key keys={['+']} does={t('help.more')} />
        <Key keys={['T']} does={t('help.talk')} />
        <Key keys={['N']} does={t('help.notes')} />
        <Key keys={[t('help.pageDown'), '.']} does={t('help.on')} />
        <Key keys={[t('help.pageUp'), ',']} does={t('help.back')} />
        <Key keys={['?']} does={t('help.help')} />
      </dl>
      <ul class="stack help-tips">
        {t('help.tips')
          .split('\n')
          .map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
      </ul>
    </Dialog>
  );
}

function Key({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <>
      <dt>
        {keys.map((one) => (
          <kbd key={one}>{one}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  );
}
