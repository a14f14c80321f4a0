/** Cards or scenarios, one below the other. */
import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { firstLanguage, type ItemKind } from '../../lib/deck-draft.ts';
import { t } from '../../messages/deck.ts';
import { Button } from '../../ui/button.tsx';
import { withItemBack, withoutItem } from '../model/items.ts';
import { UndoBar } from '../undo-bar.tsx';
import { CardBody } from './card-body.tsx';
import { useDeck, type OpenDeck } from './editor-context.ts';
import { goOn } from './go-on.ts';
import { Answers } from './answers.tsx';
import { ScenarioBody } from './scenario-body.tsx';

const one = { cards: 'card', scenarios: 'scenario' } as const;

export function Items({ kind }: { readonly kind: ItemKind }) {
  const deck = useDeck();
  const { draft, language } = deck;
  const title = useId();
  const count = draft[kind].length;
  return (
    <section class="stack items" aria-labelledby={title}>
      <div class="stack items-head">
        <h2 id={title}>{t(`deck.part.${kind}`)}</h2>
        <p class="soft small">{t(`deck.part.${kind}.about`)}</p>
      </div>
      {kind === 'scenarios' && count > 0 && <Answers />}
      <ol class="stack item-list">
        {draft[kind].map(({ id }, position) => (
          <Fragment key={id}>
            <PutBack kind={kind} at={position} />
            <li class="panel stack item" data-kind={kind}>
              <div class="row spread">
                <h3>{t(`deck.${one[kind]}`, { number: position + 1 })}</h3>
                {language === firstLanguage(draft) && (
                  <Button kind="quiet" onClick={() => remove(deck, kind, position)}>
                    {t(`deck.${one[kind]}.remove`, { number: position + 1 })}
                  </Button>
                )}
              </div>
              {kind === 'cards' ? <CardBody position={position} /> : <ScenarioBody position={position} />}
            </li>
          </Fragment>
        ))}
        <PutBack kind={kind} at={count} />
      </ol>
      {language === firstLanguage(draft) && (
        <div>
          <Button onClick={() => goOn(deck, kind, count - 1)}>{t(`deck.${one[kind]}.add`)}</Button>
        </div>
      )}
    </section>
  );
}

function remove({ draft, edit, setRemoved }: OpenDeck, kind: ItemKind, at: number): void {
  const item = draft[kind][at];
  if (item === undefined) return;
  edit((before) => withoutItem(before, kind, item.id));
  setRemoved({
    text: () => t(`deck.${one[kind]}.removed`, { number: at + 1 }),
    kind,
    at,
    item: item.id,
    putBack: (now) => withItemBack(now, draft, kind, item.id),
  });
}

function PutBack({ kind, at }: { readonly kind: ItemKind; readonly at: number }) {
  const { removed, edit, setRemoved, focusOn } = useDeck();
  if (removed?.kind !== kind || removed.at !== at) return null;
  return (
    <li>
      <UndoBar
        key={removed.item}
        text={removed.text()}
        onUndo={() => {
          edit(removed.putBack);
          setRemoved(null);
          if (removed.item !== null) focusOn(kind, removed.item);
        }}
        onClose={() => setRemoved(null)}
      />
    </li>
  );
}
