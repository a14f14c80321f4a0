/**
 * What 24 people in four teams do so that every panel of the debrief has something to show: cards on which all
 * agree, cards that divide each team, cards that divide the teams from each other, boards that are changed in the
 * second look, votes that move both ways.
 */
import type { Mode, Side } from '../../shared/commands.ts';
import type { Place, Script } from './scripted-room.ts';

const teams = 4;
const members = 6;

const leaderIf = (is: boolean): Side => (is ? 'leader' : 'manager');
const other = (side: Side): Side => (side === 'leader' ? 'manager' : 'leader');

/** By card: who puts it on leader when alone. */
const alone: readonly ((place: Place) => boolean)[] = [
  () => true,
  ({ member }) => member < 3,
  ({ team }) => team < 2,
  ({ team, member }) => (team + member) % 3 !== 0,
  ({ member }) => member !== 0,
  ({ team, member }) => (team < 2 ? member < 5 : member < 1),
  ({ member }) => member % 2 === 0,
  ({ team, member }) => team === 0 && member < 4,
  () => false,
  ({ member }) => member < 2,
];

function majority(card: number, team: number): Side {
  const leaders = Array.from({ length: members }, (_, member) => alone[card]?.({ team, member }) === true);
  return leaderIf(leaders.filter(Boolean).length * 2 >= members);
}

/** What a team turns round in its second look. */
const turned = (card: number, team: number) => (card === 1 && team < 2) || (card === 3 && team === 2);

const vote = (scenario: number, ballot: 1 | 2, { team, member }: Place): Mode => {
  const modes = ['lead', 'manage', 'both'] as const;
  const at = ballot === 1 ? (team + member + scenario) % 3 : member < 4 ? scenario % 3 : (team + scenario + 1) % 3;
  return modes[at] ?? 'both';
};

export const dividedRoom: Script = {
  teams,
  members,
  solo: (card, place) => leaderIf(alone[card]?.(place) === true),
  first: majority,
  second: (card, team) => (turned(card, team) ? other(majority(card, team)) : majority(card, team)),
  vote,
  mood: ({ member }) => (member === 0 ? 1 : member < 3 ? 2 : 3),
  reason: (card, { team, member }) =>
    member > 1
      ? null
      : {
          side: leaderIf(member === 0),
          reason: (['people', 'process', 'time', 'depends'] as const)[(team + card) % 4] ?? 'people',
          text: member === 0 && team === 0 ? `Because somebody has to say why, card ${String(card + 1)}` : '',
        },
  commitment: ({ team, member }) => ({
    text: `When it is ${String(team + 1)} o'clock I will ask ${String(member + 1)} people`,
    mode: (['lead', 'manage', 'both'] as const)[member % 3] ?? 'both',
  }),
  exit: (card, { member }) => leaderIf((card + member) % 2 === 0),
  stars: ({ member }) => 3 + (member % 3),
};
