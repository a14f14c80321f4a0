/** Opens a saved file: chosen, or dropped into the box. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../messages/report.ts';
import { Button } from '../ui/button.tsx';
import { readSaved, type FileProblem } from './read-file.ts';
import { toldOfKept, type Told } from './told.ts';

interface Refused {
  readonly name: string;
  readonly problem: FileProblem;
}

export function OpenFile({ onOpen }: { readonly onOpen: (told: Told) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const kept = await readSaved(file);
    setRefused(kept.ok ? null : { name: file.name, problem: kept.error });
    if (kept.ok) onOpen(toldOfKept(kept.value));
  }

  return (
    <section
      class="panel stack report-open"
      aria-labelledby="open-title"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="open-title">{t('open.title')}</h2>
      <p>{t('open.text')}</p>
      <div class="row">
        <Button onClick={() => input.current?.click()}>{t('open.choose')}</Button>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          accept=".html,.htm,.json"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // The same file is to be taken again.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="alert">{refused !== null && <p>{t(`open.${refused.problem}`, { name: refused.name })}</p>}</div>
    </section>
  );
}
