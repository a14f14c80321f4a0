// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cardText, drawTypedSecret, grouped, parseCard, parseTypedSecret } from '../../client/lib/typed-secret.ts';
import { requestSchemas } from '../../shared/protocol.ts';
import { code } from './canned.ts';

const secret = drawTypedSecret();
const text = cardText(code, 'R', secret);

describe('[A7] a secret that is typed', () => {
  it('holds more than 128 random bits, in signs that nobody mistakes for each other', () => {
    const drawn = Array.from({ length: 300 }, drawTypedSecret);
    expect(new Set(drawn).size).toBe(300);
    for (const one of drawn) {
      expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
      expect(requestSchemas.invite.safeParse({ secret: one, scope: 'run' }).success).toBe(true);
    }
    // 27 of them are drawn, five bits each: every sign must turn up.
    expect(new Set(drawn.flatMap((one) => Array.from(one))).size).toBe(32);
  });

  it('is read whatever the case, the spaces, the dashes and the look-alikes', () => {
    const asTyped = [
      grouped(secret).toLowerCase(),
      grouped(secret).replaceAll(' ', '-'),
      secret.replaceAll('0', 'O').replaceAll('1', 'l'),
      secret.replaceAll('0', 'o').replaceAll('1', 'I'),
      ` ${grouped(secret).replaceAll(' ', '\u2013\n')}\u200b`,
    ];
    expect(asTyped.map(parseTypedSecret)).toEqual(asTyped.map(() => secret));
  });

  it('gives every wrong sign away, and is refused if it is too short', () => {
    for (const at of Array.from(secret).keys()) {
      const wrong = secret.slice(0, at) + (secret.charAt(at) === 'A' ? 'B' : 'A') + secret.slice(at + 1);
      expect(parseTypedSecret(wrong)).toBeNull();
    }
    expect(parseTypedSecret(secret.slice(0, 27))).toBeNull();
    expect(parseTypedSecret('')).toBeNull();
  });
});

describe('the text of a card', () => {
  it('tells room, kind and secret, and nothing that looks like an address', () => {
    expect(text).toMatch(/^\d{6} R( [0-9A-Z]{4}){7}$/);
    expect(parseCard(text)).toEqual({ ok: true, code, kind: 'R', secret });
    expect(parseCard(` ${code.slice(0, 3)} ${code.slice(3)}-h-${secret.toLowerCase()}\n`)).toEqual({
      ok: true,
      code,
      kind: 'H',
      secret,
    });
  });

  it('is told apart from one with a slip in it, and from something else', () => {
    const slip = text.slice(0, -1) + (text.endsWith('7') ? '8' : '7');
    expect(parseCard(slip)).toEqual({ ok: false, problem: 'typo' });
    for (const other of ['', code, secret, text.slice(0, -3), `${text}7`, text.replace(' R ', ' X ')]) {
      expect(parseCard(other)).toEqual({ ok: false, problem: 'shape' });
    }
  });
});
