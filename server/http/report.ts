/** What the page after the workshop is made of, and the cards for a week later. */
import type { DeckItemId, Language } from '../../shared/ids.ts';
import type { GuestReport, HostReport, LaterCards, ReportTexts } from '../../shared/report.ts';
import type { Explanation } from '../../shared/texts.ts';
import { figuresOf } from '../../shared/workshop/figures.ts';
import type { Workshop } from '../../shared/workshop/workshop.ts';
import { isClosed, keptUntil } from '../game/moment.ts';
import { readable } from '../game/readable.ts';
import { shownCards } from '../game/workshop-cards.ts';
import { workshopOf } from '../game/workshop.ts';
import type { Published } from '../rooms/reading.ts';

/** The workshop as far as it has got; null before it has begun. */
export function hostReport(room: Published, language: Language): HostReport | null {
  const { game, words } = room;
  if (game.startedAt === null) return null;
  const workshop = workshopOf(game, words);
  return { for: 'host', workshop, texts: textsOf(room, workshop, language), keptUntil: keptUntil(game) };
}

/** What whoever took part may know; null before the workshop has closed. */
export function guestReport(room: Published, language: Language): GuestReport | null {
  const until = keptUntil(room.game);
  if (until === null) return null;
  const whole = workshopOf(room.game, room.words);
  const { code, startedAt, closedAt, managerFirst, parts, people, teams, commitments } = whole;
  return {
    for: 'seat',
    figures: figuresOf(whole),
    workshop: { code, startedAt, closedAt, managerFirst, parts, people, teams, commitments },
    boards: whole.rounds.map(({ boards }) => boards),
    texts: textsOf(room, whole, language),
    keptUntil: until,
  };
}

/** Null before the workshop has closed, and where it has none. */
export function laterCards({ game, texts }: Published, wanted: Language): LaterCards | null {
  const cards = game.deal?.later ?? [];
  if (!isClosed(game) || cards.length === 0) return null;
  const language = texts.language(wanted);
  const byCard = <Value>(value: (item: DeckItemId) => Value) =>
    Object.fromEntries(cards.map(({ id, item }) => [id, value(item)]));
  return {
    texts: {
      language,
      names: texts.names(language),
      cards: byCard((item) => texts.card(item, language)),
      explanations: byCard((item) => texts.explanation(item, language)),
    },
    cards: cards.map(({ id, side }) => ({ card: id, key: side })),
    managerFirst: game.managerFirst,
  };
}

/** The words of all that the workshop tells of. */
function textsOf({ game, texts }: Published, workshop: Workshop, wanted: Language): ReportTexts {
  const language = texts.language(wanted);
  const cards = shownCards(game).map(({ card }) => card);
  const shown = new Set<string>(workshop.scenarios.map(({ scenario }) => scenario));
  const scenarios = (game.deal?.scenarios ?? []).filter(({ id }) => shown.has(id));
  const due = readable(game, { kind: 'host' });
  const explained = ({ id, item }: { readonly id: string; readonly item: DeckItemId }): [string, Explanation] => [
    id,
    texts.explanation(item, language),
  ];
  return {
    language,
    names: texts.names(language),
    cards: Object.fromEntries(cards.map(({ id, item }) => [id, texts.card(item, language)])),
    scenarios: Object.fromEntries(scenarios.map(({ id, item }) => [id, texts.scenario(item, language)])),
    explanations: Object.fromEntries([...cards, ...scenarios].map(explained)),
    notes: {},
    tips: due.tips ? texts.tips(language) : [],
    ending: due.ending ? texts.ending(language) : { worth: null, claims: [] },
  };
}
