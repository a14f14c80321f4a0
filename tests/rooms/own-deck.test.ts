/** Rooms that are played with a deck of the host's own. */
import { describe, expect, it } from 'vitest';
import type { SecretHash } from '../../shared/ids.ts';
import { planOf, type Plan } from '../../shared/plan.ts';
import { loadDeck } from '../../server/content/deck.ts';
import { OwnDecks } from '../../server/content/own-decks.ts';
import { Registry } from '../../server/rooms/registry.ts';
import { builtInDecks } from '../support/decks.ts';
import { smallOwnDeck } from '../support/own-deck.ts';
import {
  hostHash,
  refusalOf,
  rescueHash,
  screenHash,
  teamView,
  inNewProcess,
  testPorts,
  TestRoom,
  value,
} from '../support/test-room.ts';

const plan: Plan = { ...planOf('quick'), cardsPerRound: 6, scenarios: 3 };

async function opened() {
  const handedIn = new OwnDecks();
  const deck = loadDeck(smallOwnDeck());
  if (!deck.ok) throw new Error('the test has a broken deck');
  const id = handedIn.hold(deck.value);
  const ports = { ...testPorts(), decks: builtInDecks(handedIn) };
  const registry = new Registry(ports);
  await registry.start();
  const room = value(await registry.create({ plan, deck: id, hostHash, screenHash, rescueHash }));
  return new TestRoom(ports, registry, room);
}

const nothing = { names: false, ending: false, cards: [], scenarios: [], explanations: [], notes: [], tips: false };

describe('a room with a deck of the host’s own', () => {
  it('gives out its columns, cards and answers in place of the built-in ones', async () => {
    const test = await opened();
    const [ana] = [await test.join('Ana'), await test.join('Ben')];
    await test.goTo('team-sort');
    await test.hostView();
    const { scene } = teamView(ana);
    const cards = scene.kind === 'board' ? scene.board.cards.map(({ card }) => card) : [];
    const texts = value(test.room.texts(ana.page.id, { ...nothing, language: 'de', names: true, cards }));
    expect(texts.language).toBe('en');
    expect(texts.names).toMatchObject({ title: 'Meetings', sides: { leader: 'Start', manager: 'Stop' } });
    const { C07: forTalk, ...scored } = smallOwnDeck().languages.en.cards;
    expect(Object.values(texts.cards).sort()).toEqual(
      Object.values(scored)
        .map(({ text }) => text)
        .sort(),
    );
    expect(Object.values(texts.cards)).not.toContain(forTalk.text);
  });

  it('is the same after a restart, though the server no longer has the deck at hand', async () => {
    const test = await opened();
    await test.registry.stop('restarting');
    const registry = new Registry({ ...inNewProcess(test.ports), decks: builtInDecks() });
    await registry.start();
    const room = value(await registry.find(test.room.code));
    value(room.attach(test.host, hostHash));
    const texts = value(room.texts(test.host.id, { ...nothing, language: 'en', names: true }));
    expect(texts.names?.title).toBe('Meetings');
  });

  it('takes its deck with it when it is deleted', async () => {
    const test = await opened();
    expect(value(await test.registry.history(test.room.code, hostHash)).entries[0]?.deck).toBeDefined();
    value(await test.registry.discard(test.room.code, hostHash));
    expect(await test.ports.journal.read(test.room.code)).toBeNull();
  });

  it('is damaged, and the others are not, when what is stored is no deck', async () => {
    const test = await opened();
    const other = value(await test.registry.create({ plan, hostHash: 'b' as SecretHash, screenHash, rescueHash }));
    const stored = value(await test.registry.history(test.room.code, hostHash));
    await test.registry.stop('restarting');
    await test.ports.journal.inner.forget(test.room.code);
    for (const entry of stored.entries) {
      const broken = entry.deck === undefined ? entry : { ...entry, deck: { ...entry.deck, cards: 'none' } };
      await test.ports.journal.inner.append(test.room.code, broken);
    }
    const registry = new Registry(inNewProcess(test.ports));
    await registry.start();
    expect(await refusalOf(registry.find(test.room.code))).toBe('room_damaged');
    expect(await refusalOf(registry.find(other.code))).toBe('ok');
  });
});

describe('a room is not opened', () => {
  it('with a deck that is not at hand', async () => {
    const test = await TestRoom.open();
    const opening = { plan, deck: 'x'.repeat(22), hostHash: 'c' as SecretHash, screenHash, rescueHash };
    expect(await refusalOf(test.registry.create(opening))).toBe('unknown_deck');
    expect(await test.ports.journal.list()).toHaveLength(1);
  });
});
