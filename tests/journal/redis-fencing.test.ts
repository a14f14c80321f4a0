import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, RoomCode, SecretHash } from '../../shared/ids.ts';
import { scripts } from '../../server/journal/redis/scripts.ts';
import { entry } from '../support/entries.ts';
import { requireRedisServer } from '../support/optional.ts';
import { RedisNodes } from '../support/redis-nodes.ts';

const a = '100001' as RoomCode;
const b = '100002' as RoomCode;

describe.skipIf(requireRedisServer() === null)('several processes on one Redis', () => {
  let nodes: RedisNodes;
  beforeEach(async () => {
    nodes = await RedisNodes.on();
  });
  afterEach(() => nodes.close());

  it('a room belongs to whoever opened it, and the others are told where', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    await one.store.append(a, entry(1));
    expect(await two.store.claim(a)).toEqual({ kind: 'elsewhere', node: one.url });
    expect(await two.store.unattended((nodes.clock.now() + 86_400_000) as Instant)).toEqual([]);
    expect(await two.store.append(a, entry(2))).toBe('conflict');
    expect(two.lost).toEqual([]);
  });

  it('[S2] once a lease has ended another takes the room, and what the first still sends is refused by Redis', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    await one.store.append(a, entry(1));
    const lived = nodes.clock.now();
    one.proxy.set({ kind: 'freeze' });
    const late = one.store.append(a, entry(2, { words: [{ kind: 'name', key: 's1', text: 'late' }] }));
    await nodes.endLease(a);
    expect(await two.store.unattended(nodes.clock.now())).toEqual([a]);
    expect(await two.store.claim(a)).toEqual({ kind: 'ours', aliveUntil: lived });
    expect(await two.store.append(a, entry(2))).toBeNull();
    one.proxy.heal();
    expect(await late).toBe('conflict');
    expect(one.lost).toEqual([a]);
    expect(await one.store.append(a, entry(3))).toBe('conflict');
    expect(await two.store.read(a)).toEqual({ entries: [entry(1), entry(2)], words: [] });
    expect(await two.store.append(a, entry(3))).toBeNull();
    expect(two.lost).toEqual([]);
  });

  it('[S2] tells of each room that it took over, once; not of one that was let go', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    const taken: string[] = [];
    two.store.onTakenOver((code) => taken.push(code));
    for (const code of [a, b]) await one.store.append(code, entry(1));
    await one.store.release(b, null);
    expect(await two.store.claim(b)).toMatchObject({ kind: 'ours' });
    one.proxy.set({ kind: 'freeze' });
    await nodes.endLease(a);
    for (let time = 0; time < 2; time++) expect(await two.store.claim(a)).toMatchObject({ kind: 'ours' });
    expect(taken).toEqual([a]);
    const message = 'a room was taken over from a node that had not let it go';
    expect(two.log.lines).toEqual([{ level: 'info', message, fields: { room: a } }]);
  });

  it('[S2] Redis refuses a former holder on any connection, also where the entry would fit', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    await one.store.append(a, entry(1));
    const admin = await nodes.server.admin();
    const [owner, epoch, chain] = await admin.hmGet('two-hats:room:100001', ['owner', 'epoch', 'chain']);
    await one.store.release(a, nodes.clock.now());
    await two.store.claim(a);
    const places = [a, owner!, epoch!, '1', chain!, '2', 'chain of 2'];
    const rest = ['4000', '0', '', 'add', '1', '2', '0', '{}', 'chain of 2', '0'];
    expect(await admin.eval(scripts.append.SCRIPT, { arguments: [...places, ...rest] })).toBe('FENCED');
    // The same process again: what it sent when it had the room before is not valid either.
    await two.store.release(a, nodes.clock.now());
    await one.store.claim(a);
    expect(await admin.eval(scripts.append.SCRIPT, { arguments: [...places, ...rest] })).toBe('FENCED');
    expect((await two.store.read(a))?.entries).toEqual([entry(1)]);
    // And where another room has the code by now, which begins with the same entry.
    await one.store.forget(a);
    await two.store.append(a, entry(1));
    expect(await admin.hmGet('two-hats:room:100001', ['epoch', 'chain'])).toEqual([epoch, chain]);
    expect(await admin.eval(scripts.append.SCRIPT, { arguments: [...places, ...rest] })).toBe('FENCED');
  });

  it('[S2] [I1] while a room goes to and fro, nothing that was accepted is lost or there twice', async () => {
    const pair = [await nodes.node(), await nodes.node()];
    await pair[0]!.store.append(a, entry(1));
    const accepted = new Set<string>();
    for (let round = 0; round < 30; round += 1) {
      await nodes.endLease(a);
      const [taker, loser] = round % 2 === 0 ? [pair[1]!, pair[0]!] : [pair[0]!, pair[1]!];
      const length = (await taker.store.read(a))!.entries.length;
      const by = (name: string) => ({ receipt: { by: name, id: `${name} ${String(round)}` as never, digest: '' } });
      const tries = [
        loser.store.append(a, entry(length + 1, by('loser'))),
        taker.store.claim(a).then(() => taker.store.append(a, entry(length + 1, by('taker')))),
        loser.store.append(a, entry(length + 2, by('loser, second'))),
      ];
      const ids = ['loser', 'taker', 'loser, second'].map((name) => `${name} ${String(round)}`);
      (await Promise.all(tries)).forEach((failure, index) => failure === null && accepted.add(ids[index]!));
      await taker.store.claim(a);
    }
    const stored = (await pair[0]!.store.read(a))!.entries.flatMap(({ receipt }) =>
      receipt ? [String(receipt.id)] : [],
    );
    expect(new Set(stored)).toEqual(accepted);
    expect(stored).toHaveLength(accepted.size);
    expect(stored.length).toBeGreaterThanOrEqual(30);
  });

  it('a lease that has ended goes on, under the same epoch, if nobody took the room meanwhile', async () => {
    const one = await nodes.node();
    await one.store.append(a, entry(1));
    await nodes.server.kill9();
    expect(await one.store.append(a, entry(2))).not.toBeNull();
    await nodes.server.restart();
    await nodes.endLease(a);
    const admin = await nodes.server.admin();
    await expect.poll(() => admin.zScore('two-hats:leases', a), { timeout: 5_000 }).toBeGreaterThan(0);
    await expect.poll(() => one.store.append(a, entry(2)), { timeout: 5_000 }).toBeNull();
    expect(await admin.hGet('two-hats:room:100001', 'epoch')).toBe('1');
    expect(one.lost).toEqual([]);
  });

  it('of two that open a room, with the same code or for the same host, one does', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    const host = (hash: string) => ({ grants: [{ holder: { role: 'host' }, hash: hash as SecretHash }] }) as const;
    const sameCode = [one.store.append(a, entry(1, host('h1'))), two.store.append(a, entry(1, host('h2')))];
    expect((await Promise.all(sameCode)).sort()).toEqual(['conflict', null]);
    const taken = (await one.store.codeOf('h1' as SecretHash)) === a ? 'h1' : 'h2';
    expect(await two.store.append(b, entry(1, host(taken)))).toBe('conflict');
    expect(await one.store.read(b)).toBeNull();
    expect([...one.lost, ...two.lost]).toEqual([]);
  });

  it('a room cannot be deleted while another process has it', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    await one.store.append(a, entry(1));
    await expect(two.store.forget(a)).rejects.toThrow(/another process/);
    expect(await one.store.append(a, entry(2))).toBeNull();
  });

  it('what a process lets go when it stops, another has at once', async () => {
    const [one, two] = [await nodes.node(), await nodes.node()];
    await one.store.append(a, entry(1));
    const last = one.store.append(a, entry(2));
    await one.store.close();
    expect(await last).toBeNull();
    expect(await two.store.unattended(nodes.clock.now())).toEqual([a]);
    expect(await two.store.claim(a)).toMatchObject({ kind: 'ours' });
    expect((await two.store.read(a))?.entries).toHaveLength(2);
  });
});
