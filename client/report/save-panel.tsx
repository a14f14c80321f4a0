import { useSignal } from '@preact/signals';
import { dayAndTime } from '../lib/formats.ts';
import { t } from '../messages/report.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { save, type FileKind } from './save.ts';
import type { Told } from './told.ts';

const others = ['xlsx', 'csv', 'md', 'json'] as const;

interface SavePanelProps {
  readonly told: Told;
  readonly fromFile: boolean;
}

/** Ways to keep the report; those for spreadsheets are for the host. */
export function SavePanel({ told, fromFile }: SavePanelProps) {
  const making = useSignal<FileKind | null>(null);
  const isHost = told.workshop !== null;

  async function make(kind: FileKind): Promise<void> {
    making.value = kind;
    if (!(await save(told, kind))) showToast(t('save.failed'));
    making.value = null;
  }

  const button = (kind: FileKind, label: string, main = false) => (
    <Button
      key={kind}
      kind={main ? 'primary' : 'secondary'}
      busy={making.value === kind}
      onClick={() => void make(kind)}
    >
      {label}
    </Button>
  );
  return (
    <section class="panel stack report-save" aria-labelledby="save-title">
      <h2 id="save-title">{t('save.title')}</h2>
      <p>{untilText(told, fromFile)}</p>
      <div class="row">
        {button('html', t('save.file'), true)}
        <Button onClick={() => print()}>{t('save.print')}</Button>
      </div>
      <p class="soft small">{isHost ? t('save.fileText') : t('save.fileGuest')}</p>
      {isHost && (
        <>
          <h3>{t('save.more')}</h3>
          <div class="row">{others.map((kind) => button(kind, t(`save.${kind}`)))}</div>
          <p class="soft small">{t('save.note')}</p>
        </>
      )}
    </section>
  );
}

function untilText({ keptUntil }: Told, fromFile: boolean): string {
  if (fromFile) return t('save.fromFile');
  return keptUntil === null ? t('report.unclosed') : t('save.until', { time: dayAndTime(keptUntil) });
}
