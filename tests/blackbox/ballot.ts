/** Votes in a room of phones, and what the record says of them once their ballot is over. */
import type { Command, Mode } from '../../shared/commands.ts';
import { limits } from '../../shared/limits.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import type { GameEvent } from '../../server/game/events.ts';
import type { HostBot } from '../bots/host.ts';
import type { Phone } from './phone.ts';
import { exportOf } from './room.ts';
import { goTo, tableOf, together, type Table } from './table.ts';

export const votesOnly: Plan = { ...planOf('quick'), sortRounds: 0, scenarios: 3 };

/** Everything that has happened in the room until now. */
export async function eventsOf(url: string, host: HostBot): Promise<readonly GameEvent[]> {
  return (await exportOf(url, host)).entries.flatMap(({ events }) => events);
}

/** The votes that were counted on the first scenario, of nobody and in no order. The room has to be past it. */
export async function votesIn(url: string, host: HostBot): Promise<readonly (Mode | null)[]> {
  const cuts = (await eventsOf(url, host)).filter((event) => event.type === 'links-cut');
  const kept = cuts.filter((cut) => cut.activity === 'scenario').find(({ index }) => index === 0);
  if (kept === undefined) throw new Error('the ballot is not over');
  if (kept.votes.length !== kept.cast) throw new Error(`${kept.cast} votes were cast, ${kept.votes.length} are told`);
  return kept.votes.map(({ first }) => first);
}

/** A vote on what the phone shows. */
export function vote(phone: Phone, mode: Mode): Command {
  const { scene } = phone.view();
  if (scene.kind !== 'vote') throw new Error(`no vote in ${scene.kind}`);
  return { type: 'cast-vote', scenario: scene.scenario, ballot: scene.ballot, mode };
}

/** How many people have to vote for the record to tell their votes. */
export const enough = limits.smallestSplit;

/** Phones vote for whom nothing depends on it, so that the record tells of votes at all. */
export async function othersVote(others: readonly Phone[]): Promise<void> {
  for (const phone of others) {
    const voted = await phone.send(vote(phone, 'both'));
    if (!voted.ok) throw new Error(`a vote was refused: ${voted.error.code}`);
  }
}

/** A first ballot that has just opened. */
export async function openBallot(
  url: string,
  through: readonly { readonly url: string }[],
  plan: Plan = votesOnly,
): Promise<Table> {
  const table = await tableOf(url, plan, through);
  await goTo(table, 'vote-1:0');
  await together(table);
  return table;
}

/** The same without people, whom every export numbers anew. */
export async function factsOf(url: string, host: HostBot): Promise<readonly string[]> {
  return (await eventsOf(url, host)).map(({ type }) => type);
}
