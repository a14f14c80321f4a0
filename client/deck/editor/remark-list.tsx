import { useId } from 'preact/hooks';
import { languagesOf } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { remarksAt } from '../model/remarks.ts';
import { itemName, sideNameOf } from '../naming.ts';
import { adviceText, problemOnPage } from '../remark-words.ts';
import { useDeck } from './editor-context.ts';

interface RemarkListProps {
  /** Null: what concerns the deck as a whole. */
  readonly item: string | null;
  readonly id?: string;
  /** With headings of its own. */
  readonly title?: boolean;
}

/** What is to mend, and what could be better. */
export function RemarkList({ item, id, title = false }: RemarkListProps) {
  const { draft, language: written, check } = useDeck();
  const { problems, advice } = remarksAt(check.remarks, item, written);
  const manyLanguages = languagesOf(draft).length > 1;
  const side = (one: string, language: string | null) =>
    sideNameOf(draft, one === 'manager' ? 'manager' : 'leader', language ?? undefined);
  const nameOf = (id: string) => itemName(draft, id);
  const mended = problems.map((problem) => problemOnPage(problem, manyLanguages));
  const advised = advice.map((one) => adviceText(one, { side, item: item === null ? nameOf : null, manyLanguages }));
  return (
    <div id={id} class={title ? 'stack remarks' : 'remarks'}>
      <Remarks kind="problems" texts={mended} title={title} />
      <Remarks kind="advice" texts={advised} title={title} />
    </div>
  );
}

interface RemarksProps {
  readonly kind: 'problems' | 'advice';
  readonly texts: readonly string[];
  readonly title: boolean;
}

function Remarks({ kind, texts, title }: RemarksProps) {
  const id = useId();
  if (texts.length === 0) return null;
  return (
    <section class={title ? 'panel stack' : undefined} aria-labelledby={title ? id : undefined}>
      {title && <h2 id={id}>{t(`deck.check.${kind}.title`)}</h2>}
      <ul class="remark-list" data-kind={kind}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
