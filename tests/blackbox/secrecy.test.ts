import { beforeAll, describe, expect, it } from 'vitest';
import type { Mode, Side } from '../../shared/commands.ts';
import type { DeckItemId } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { Deal } from '../../server/game/deck-keys.ts';
import type { OwnDeck, Texts } from '../../server/rooms/ports.ts';
import { diceFrom } from '../bots/strategy.ts';
import { builtInDecks } from '../support/decks.ts';
import { begin, firstDifference, record, stepNames, teams, type Begun, type Script, type Tape } from './tape.ts';

const plan: Plan = { ...planOf('standard'), teamCount: teams };
const steps = stepNames(plan);
const at = (step: string) => steps.indexOf(step);

/** The two cards whose keys are swapped stand together on every board, and late in the reveal. */
const [early, late] = [6, 8];
const modes: readonly Mode[] = ['lead', 'manage', 'both'];
const script: Script = {
  alone: (person, card) => ((person + card) % 3 === 0 ? 'manager' : 'leader'),
  together: (team, card) => (card === early || card === late || (team + card) % 2 === 0 ? 'leader' : 'manager'),
  vote: (person, scenario, ballot) => modes[(person + scenario + ballot) % modes.length]!,
};

/** The deal with these keys: of the cards in order, of the scenarios, and of the exit check. */
function keyed(deal: Deal, cards: readonly Side[], scenarios: readonly Mode[], exit?: readonly Side[]): Deal {
  const [hand = []] = deal.rounds;
  return {
    rounds: [hand.map((card, index) => ({ ...card, side: cards[index]!, weight: 1 }))],
    scenarios: deal.scenarios.map((one, index) => ({ ...one, mode: scenarios[index]! })),
    exit: deal.exit.map((card, index) => ({ ...card, side: exit?.[index] ?? card.side })),
    talk: deal.talk,
  };
}

const plainCards = Array.from({ length: plan.cardsPerRound }, (_, index): Side =>
  index % 4 < 2 ? 'manager' : 'leader',
);
plainCards[early] = 'leader';
plainCards[late] = 'manager';
const swapped = plainCards.with(early, 'manager').with(late, 'leader');

let begun: Begun;
let plain: Tape;
beforeAll(async () => {
  begun = await begin(plan);
  plain = await record(begun, keyed(begun.deal, plainCards, modes), script);
});

const difference = async (deal: Deal) => firstDifference(plain, await record(begun, deal, script), steps);

describe('[VIEW-1] [F1] [F2] two games that are equal but for their keys', () => {
  it('send the same bytes to everybody, if the keys are equal too', async () => {
    expect(await difference(keyed(begun.deal, plainCards, modes))).toBeNull();
  });

  it('send the same bytes up to the count after the first lock, whatever the keys are', async () => {
    const allLeader = plainCards.map((): Side => 'leader');
    expect(await difference(keyed(begun.deal, allLeader, modes))).toBe('lock-1:0');
    const dice = diceFrom(5);
    for (let game = 0; game < 4; game += 1) {
      const cards = plainCards.map((): Side => (dice() < 0.5 ? 'leader' : 'manager'));
      const first = await difference(keyed(begun.deal, cards, ['both', 'lead', 'manage']));
      expect(at(first!)).toBeGreaterThanOrEqual(at('lock-1:0'));
    }
  });

  it('send the same bytes up to the reveal of the first card that differs, if all counts are the same', async () => {
    expect(await difference(keyed(begun.deal, swapped, modes))).toBe(`reveal:0:${early + 1}`);
  });

  it('send the same bytes up to the reveal of the first scenario that differs', async () => {
    expect(await difference(keyed(begun.deal, plainCards, ['manage', 'both', 'lead']))).toBe('scenario-reveal:0');
    expect(await difference(keyed(begun.deal, plainCards, ['lead', 'both', 'manage']))).toBe('scenario-reveal:1');
  });

  it('send the same bytes up to the results of the exit check, if only its cards differ', async () => {
    const exit = begun.deal.exit.map((card): Side => (card.side === 'leader' ? 'manager' : 'leader'));
    const first = await difference(keyed(begun.deal, plainCards, modes, exit));
    expect(first === null || at(first) >= at('closed')).toBe(true);
  });
});

describe('the comparison of bytes', () => {
  it('finds a key that shows in the words of a card by one blank', async () => {
    const leaking = async (cards: readonly Side[]) => {
      const deal = keyed(begun.deal, cards, modes);
      const leaders = new Set<DeckItemId>(
        deal.rounds[0]!.flatMap(({ item, side }) => (side === 'leader' ? [item] : [])),
      );
      const decks = builtInDecks();
      const texts = (own: OwnDeck | null): Texts => {
        const sound = decks.texts(own);
        return { ...sound, card: (item, language) => sound.card(item, language) + (leaders.has(item) ? ' ' : '') };
      };
      return record(begun, deal, script, { ...decks, texts });
    };
    expect(firstDifference(await leaking(plainCards), await leaking(swapped), steps)).toBe('solo-sort:0');
  });

  it('finds a single byte in a single stream', () => {
    const screen = plain.get('screen')!;
    const index = screen.findIndex(({ step }) => step === 'second-look:0');
    const chunk = screen[index]!;
    const other = screen.with(index, { ...chunk, bytes: chunk.bytes.replace('"people":6', '"people":7') });
    expect(firstDifference(plain, new Map([...plain, ['screen', other]]), steps)).toBe('second-look:0');
  });
});
