/** Opens a saved file: chosen, or dropped into the box. */
import { useState } from 'preact/hooks';
import { t } from '../messages/report.ts';
import { Button } from '../ui/button.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { readSaved, type FileProblem } from './read-file.ts';
import { toldOfKept, type Told } from './told.ts';

interface Refused {
  readonly name: string;
  readonly problem: FileProblem;
}

export function OpenFile({ onOpen }: { readonly onOpen: (told: Told) => void }) {
  const [refused, setRefused] = useState<Refused | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const kept = await readSaved(file);
    setRefused(kept.ok ? null : { name: file.name, problem: kept.error });
    if (kept.ok) onOpen(toldOfKept(kept.value));
  }

  return (
    <FileDrop class="report-open" labelledBy="open-title" accept=".html,.htm,.json" onFile={(file) => void take(file)}>
      {(choose) => (
        <>
          <h2 id="open-title">{t('open.title')}</h2>
          <p>{t('open.text')}</p>
          <div>
            <Button onClick={choose}>{t('open.choose')}</Button>
          </div>
          <div role="alert">{refused !== null && <p>{t(`open.${refused.problem}`, { name: refused.name })}</p>}</div>
        </>
      )}
    </FileDrop>
  );
}
