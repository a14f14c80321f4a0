import { describe, expect, it } from 'vitest';
import { senderBehind } from '../../server/transport/origin.ts';
import { Peers } from '../../server/transport/peers.ts';

const peers = new Peers('the secret of all nodes', senderBehind(1));
const strangers = new Peers('a secret of nobody here', senderBehind(1));

describe('who has sent what another node passes on', () => {
  it('[S1] [D4] is whom that node has seen, whatever a phone says of itself', () => {
    const phone = { 'x-forwarded-for': '198.51.100.7' };
    const passedOn = { ...phone, ...peers.headersFor(peers.senderOf('10.0.0.9', phone)) };
    expect(peers.senderOf('10.0.0.2', passedOn)).toBe('198.51.100.7');
    const forged = { ...phone, ...strangers.headersFor('192.0.2.1') };
    expect(peers.senderOf('10.0.0.9', forged)).toBe('198.51.100.7');
    expect(peers.isFromNode(forged)).toBe(false);
  });

  it('[S1] is the network of its address, also the second time', () => {
    const phone = { 'x-forwarded-for': '2001:db8:1:2::7' };
    const passedOn = peers.headersFor(peers.senderOf('10.0.0.9', phone));
    expect(peers.senderOf('10.0.0.2', passedOn)).toBe('2001:db8:1:2::/64');
  });
});
