/** A canned workshop: three teams, fourteen people, ten cards. What the scenes are made of. */
import type { Side } from '../../../shared/commands.ts';
import type { CardId, Instant, RoomCode, ScenarioId, SeatId, TeamId } from '../../../shared/ids.ts';
import type { StepKind } from '../../../shared/plan.ts';
import type { Replies } from '../../../shared/protocol.ts';
import type { DeckEnding, DeckNames, Explanation } from '../../../shared/texts.ts';
import type { ClockView, Member, Stage, TeamSize } from '../../../shared/views.ts';

export const code = '483172' as RoomCode;
export const team = (index: number) => index as TeamId;
export const seat = (index: number) => `s${index}` as SeatId;
export const card = (index: number) => `c${index}` as CardId;
export const scenario = (index: number) => `v${index}` as ScenarioId;

/** Person by person: name and team. The page belongs to the first one. */
const people: readonly (readonly [name: string, team: number])[] = [
  ['Ana', 0],
  ['Benedikt', 0],
  ['Chidinma', 0],
  ['Dario', 0],
  ['Elif', 0],
  ['Farid', 1],
  ['Greta', 1],
  ['Hiroshi', 1],
  ['Ines', 1],
  ['Jonas-Maximilian', 1],
  ['Kwame', 2],
  ['Liv', 2],
  ['Mateusz', 2],
  ['Nour', 2],
];

export const roster = people.map(([name, of], index) => ({ seat: seat(index), name, team: team(of) }));
export const ownSeat = seat(0);
export const ownTeam = team(0);
export const members: readonly Member[] = roster
  .filter((one) => one.team === ownTeam)
  .map((one) => ({ seat: one.seat, name: one.name, away: one.seat === seat(3) }));

const cardTexts: readonly (readonly [text: string, key: Side])[] = [
  ['Draws a picture of where the group could be years from now', 'leader'],
  ['Cuts a far-off aim into pieces of work people can start today', 'manager'],
  ['Explains why the work is needed before the steps are known', 'leader'],
  ['Turns somebody else’s bold idea into a schedule all can use', 'manager'],
  ['Gives a person free time to learn things the job does not need', 'leader'],
  ['Sees that today’s operations run the way they were set up', 'manager'],
  ['Asks how a decision feels to those who have to live with it', 'leader'],
  ['Repairs the plan so that it still holds after an obstacle', 'manager'],
  ['Leaves some decisions to others, so the result can be a surprise', 'leader'],
  ['Looks for what is blocking the team and removes it', 'manager'],
];

export const cards = cardTexts.map((_, index) => card(index));
export const keyOf = (index: number): Side => cardTexts[index]?.[1] ?? 'leader';
/** What the team has, or had, on the table: two cards away from the key. */
export const placed = (index: number): Side => (index === 4 ? 'manager' : index === 9 ? 'leader' : keyOf(index));

const names: DeckNames = {
  title: 'Leader and manager',
  sides: { leader: 'Leader', manager: 'Manager' },
  modes: { lead: 'Lead', both: 'Both', manage: 'Manage' },
  themes: { people: 'People', direction: 'Direction', risk: 'Risk', change: 'Change', trust: 'Trust' },
  isOwn: false,
};

const ending: DeckEnding = {
  worth: {
    leader: 'Somebody has to say where to, and why it is worth the way.',
    manager: 'Somebody has to see to it that the way can be walked today.',
  },
  claims: [
    'Both roles are needed for a team to do well.',
    'The same person can hold both, at different times of the day.',
    'What the moment calls for decides which of them comes first.',
    'Each of them has an answer to the question that the other leaves open.',
    'Neither of them is a rank, and a title makes nobody good at one of them.',
    'Who is strong in one can learn the other, with practice and with somebody to watch.',
  ],
};

const explanation = (text: string, nuance: string | null = null): Explanation => ({
  text,
  sources: [
    { article: 2, title: 'Why the difference matters', section: 'Key Traits of a Leader' },
    { article: 4, title: 'Both are needed', section: 'Some key differences' },
  ],
  against: nuance === null ? [] : [{ article: 3, title: 'Two kinds of work', section: null }],
  nuance,
});

const nuance = 'Two articles give systems to managers. A third lets leaders get more out of people and systems alike.';

export const texts: Replies['texts'] = {
  language: 'en',
  names,
  ending,
  cards: Object.fromEntries(cardTexts.map(([text], index) => [card(index), text])),
  scenarios: {
    [scenario(0)]: 'Eight days before delivery. The team knows the work, but four items are late.',
    [scenario(1)]:
      'A reorganisation is announced in a busy week. People fear for their jobs, and Friday’s delivery is still due.',
    [scenario(2)]:
      'Your team is moved to a field none of them has worked in. People are uneasy and the mood is dropping.',
  },
  explanations: {
    ...Object.fromEntries(
      cards.map((id, index) => [
        id,
        explanation(
          'Three articles start here: one role shows people what lies ahead, the other gets there step by step. A team needs both.',
          index % 4 === 0 ? nuance : null,
        ),
      ]),
    ),
    ...Object.fromEntries(
      [0, 1, 2].map((index) => [
        scenario(index),
        explanation(
          'Two articles name a near deadline as a moment for managing. The team has its reason already; now it needs an order of work.',
          index === 1 ? nuance : null,
        ),
      ]),
    ),
  },
  notes: Object.fromEntries(
    [0, 1, 2].map((index) => [
      scenario(index),
      {
        key: 'manage' as const,
        hint: 'What does this team have already, and what is short?',
        explanation: explanation('Two articles name a near deadline as a moment for managing.'),
      },
    ]),
  ),
  tips: [
    { text: 'With practised people, name the goal and then step back.', mode: 'lead', themes: ['trust'] },
    { text: 'Say what you expect, show a sample and leave written directions.', mode: 'manage', themes: ['risk'] },
    {
      text: 'For every reason you give, add one step. For every step, add the reason.',
      mode: 'both',
      themes: ['people'],
    },
    { text: 'Name your own leaning: do you reach first for big ideas or for ordered steps?', mode: 'self', themes: [] },
  ],
};

/** The same as a deck of the host's own would have it: nothing in it goes back to the articles. */
export const ownTexts: Replies['texts'] = {
  ...(JSON.parse(JSON.stringify(texts).replaceAll('articles', 'people')) as Replies['texts']),
  names: { ...names, title: 'Start and stop', isOwn: true },
};

const scenarioKinds: readonly StepKind[] = ['vote-1', 'talk', 'vote-2', 'scenario-reveal'];
const roundKinds: readonly StepKind[] = [
  'solo-sort',
  'team-sort',
  'lock-1',
  'second-look',
  'lock-2',
  'reveal',
  'score',
];

export const teamSizes: readonly TeamSize[] = [5, 5, 4].map((size, index) => ({ team: team(index), size }));

/** A fixed day, so that pictures of it are the same every day. */
const keptUntil = Date.UTC(2030, 4, 17, 14, 35);

export function stage(kind: StepKind, clock: ClockView = { kind: 'none' }): Stage {
  const ofRound = roundKinds.includes(kind);
  const ofScenario = scenarioKinds.includes(kind);
  return {
    code,
    step: ofRound || ofScenario ? `${kind}:0` : kind,
    kind,
    round: ofRound ? 0 : null,
    rounds: 1,
    scenario: ofScenario ? 0 : null,
    scenarios: 3,
    clock,
    people: roster.length,
    teamCount: teamSizes.length,
    locked: false,
    teamMaking: 'auto',
    managerFirst: false,
    keptUntil: kind === 'closed' ? (keptUntil as Instant) : null,
    parts: { soloSort: true, secondLook: true, talk: true },
  };
}

export function running(now: number, seconds: number, soft = false): ClockView {
  return { kind: 'running', endsAt: (now + seconds * 1_000) as Instant, soft };
}
