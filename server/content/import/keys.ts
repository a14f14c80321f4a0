/** The items of a deck without their words: what each is worth, where it belongs, who says so. */
import type { Side } from '../../../shared/commands.ts';
import type { DeckProblem } from '../../../shared/deck-report.ts';
import { tones, type DeckInput } from '../../../shared/deck-schema.ts';
import type { Tone } from '../../../shared/workshop/workshop.ts';
import { agreed, differing, type Group } from './agreement.ts';
import type { Kind } from './entries.ts';
import type { Places } from './places.ts';
import { problem } from './problems.ts';
import { modeOf, type Placed } from './sides.ts';
import type { Sources } from './sources.ts';
import { folded } from './table.ts';
import type { Themes } from './themes.ts';

type Card = DeckInput['cards'][number];
type Scenario = NonNullable<DeckInput['scenarios']>[number];
type Tip = NonNullable<DeckInput['tips']>[number];

export interface KeyNeeds {
  readonly placed: Placed;
  readonly places: Places;
  readonly problems: DeckProblem[];
  readonly sources: Sources;
  readonly themes: Themes;
}

export const plural = { card: 'cards', scenario: 'scenarios', tip: 'tips' } as const satisfies Record<Kind, string>;

const weights = [0, 0.5, 1] as const;
const plainNumber = /^[0-9]?([.,][0-9]+)?$/;

export class Keys {
  readonly #needs: KeyNeeds;
  readonly #cards: Card[] = [];
  readonly #scenarios: Scenario[] = [];
  readonly #tips: Tip[] = [];

  constructor(needs: KeyNeeds) {
    this.#needs = needs;
  }

  add(group: Group): void {
    if (group.kind === 'card') this.#addCard(group);
    else if (group.kind === 'scenario') this.#addScenario(group);
    else this.#addTip(group);
  }

  /** A card that names no twin has the one that names it, from the other side. */
  all(): Pick<DeckInput, 'cards' | 'scenarios' | 'tips'> {
    const namedBy = new Map(this.#cards.map((card) => [card.twin, card]));
    const twinOf = ({ id, side, twin }: Card): string | null => {
      const other = namedBy.get(id);
      return twin ?? (other === undefined || other.side === side ? null : other.id);
    };
    const cards = this.#cards.map((card) => ({ ...card, twin: twinOf(card) }));
    return { cards, scenarios: this.#scenarios, tips: this.#tips };
  }

  #addCard(group: Group): void {
    const { sources, themes, problems } = this.#needs;
    const twin = agreed(group, 'twin', problems);
    const path = this.#noted(group, this.#cards.length);
    this.#needs.places.note([...path, 'twin'], twin.line, 'twin');
    const cited = sources.cited(group, 'sources');
    this.#cards.push({
      id: group.id,
      side: this.#sideOf(group) === 'manager' ? 'manager' : 'leader',
      weight: this.#weightOf(group, weights),
      theme: themes.of(group),
      twin: twin.value === '' ? null : twin.value.toUpperCase(),
      sources: cited,
      against: sources.cited(group, 'against', cited),
      tone: this.#toneOf(group),
    });
  }

  #addScenario(group: Group): void {
    const { sources, themes } = this.#needs;
    this.#noted(group, this.#scenarios.length);
    this.#scenarios.push({
      id: group.id,
      mode: modeOf(this.#sideOf(group)),
      scored: this.#weightOf(group, [0, 1]) === 1,
      theme: themes.of(group),
      sources: sources.cited(group, 'sources'),
    });
  }

  #addTip(group: Group): void {
    this.#noted(group, this.#tips.length);
    const { sources, themes } = this.#needs;
    this.#tips.push({
      id: group.id,
      mode: modeOf(this.#sideOf(group)),
      themes: themes.named(group),
      sources: sources.cited(group, 'sources'),
    });
  }

  #noted({ kind, entries }: Group, position: number): readonly PropertyKey[] {
    const [{ line }] = entries;
    const { places } = this.#needs;
    const path = [plural[kind], position];
    for (const column of ['id', 'side', 'weight', 'theme', 'sources', 'against'])
      places.note([...path, column], line, column);
    places.note(path, line, 'id');
    return path;
  }

  /** The first column where no row says a side: that has been complained about. */
  #sideOf({ entries }: Group): Side | 'both' {
    const { placed, problems } = this.#needs;
    const said = entries.filter((entry) => placed.has(entry));
    const [first, ...others] = said;
    const side = first === undefined ? undefined : placed.get(first);
    const wrong = others.filter((entry) => placed.get(entry) !== side);
    problems.push(...wrong.map((entry) => differing(entry, 'side', first?.cells.side ?? '')));
    return side ?? 'leader';
  }

  #weightOf<Weight extends number>(group: Group, allowed: readonly Weight[]): Weight | 1 {
    const { problems } = this.#needs;
    const { value, line } = agreed(group, 'weight', problems);
    if (value === '') return 1;
    // A comma stands for the point in half of the world.
    const number = plainNumber.test(value) ? Number(value.replace(',', '.')) : null;
    const weight = allowed.find((one) => one === number);
    if (weight === undefined) problems.push(problem('unknown_weight', { line, column: 'weight' }, { value }));
    return weight ?? 1;
  }

  #toneOf(group: Group): Tone | null {
    const { problems } = this.#needs;
    const { value, line } = agreed(group, 'tone', problems);
    const tone = tones.find((one) => one === folded(value)) ?? null;
    if (tone === null && value !== '') problems.push(problem('wrong_value', { line, column: 'tone' }, { value }));
    return tone;
  }
}
