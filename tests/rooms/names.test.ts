import { describe, expect, it } from 'vitest';
import type { SecretHash } from '../../shared/ids.ts';
import { prepare } from '../../server/rooms/wording.ts';
import { refusalOf, TestRoom, value } from '../support/test-room.ts';

describe('text of people', () => {
  it.each([
    ['  Ada \n\t Lovelace  ', 'Ada Lovelace'],
    ['Ａｄａ', 'Ada'],
    ['A\u200Bd\u202Ea\u0000', 'Ada'],
    ['Zo\u0308e\u0301', 'Zöé'],
    ['a\u0334\u0335\u0336\u0337b', 'a\u0334\u0335b'],
    ['👩\u200D💻 Ada', '👩\u200D💻 Ada'],
    ['x\u200Dy', 'xy'],
    ['\uD800lone', 'lone'],
    ['__proto__', '__proto__'],
    ['<b>Ada</b>', '<b>Ada</b>'],
  ])('%j becomes %j', (raw, shown) => {
    expect(prepare(raw, 24)).toBe(shown);
  });

  it.each([
    '',
    '   ',
    '\u200B\u200D',
    '\u3164\u2800',
    '\u202E',
    '\uFE0F',
    '\u034F',
    '\u17B4',
    '\u{1D159}',
    '\u{E0100}',
    '\u0301\u0301',
  ])('%j is nothing', (raw) => {
    expect(prepare(raw, 24)).toBeNull();
  });

  it.each(['\u1100'.repeat(150), '\u0D4E'.repeat(150), '👩\u200D'.repeat(50) + '💻'])(
    '[N3] a pile that counts as one letter is refused',
    (raw) => {
      expect(prepare(raw, 24)).toBeNull();
    },
  );

  it('is measured in what people take for letters', () => {
    expect(prepare('👩🏽\u200D💻'.repeat(24), 24)).not.toBeNull();
    expect(prepare('a'.repeat(25), 24)).toBeNull();
  });
});

describe('names in a room', () => {
  it('a second equal name is told apart, whatever its case, width or accents', async () => {
    const test = await TestRoom.open();
    for (const name of ['José', 'jose', 'ＪＯＳＥ']) value(await test.room.join(`hash-of-${name}` as SecretHash, name));
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['José', 'jose 2', 'JOSE 3']);
  });

  it('a long name gives way to its number', async () => {
    const test = await TestRoom.open();
    const name = 'x'.repeat(24);
    for (const hash of ['a', 'b']) value(await test.room.join(hash as SecretHash, name));
    expect((await test.hostView()).roster.map((row) => row.name)).toEqual([name, `${'x'.repeat(22)} 2`]);
  });

  it('the name of somebody who was removed is free again', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    await test.accepted(test.host, { type: 'remove-seat', seat: ada.seat });
    const again = value(await test.room.join('other' as SecretHash, 'Ada'));
    expect((await test.hostView()).roster.find(({ seat }) => seat === again.seat)?.name).toBe('Ada');
  });

  it('keeping one’s own name stores nothing; an empty one is refused', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Ada');
    const before = await test.accepted(ada.page, { type: 'rename-me', name: 'Ida' });
    expect(await test.accepted(ada.page, { type: 'rename-me', name: ' Ida ' })).toBe(before);
    expect(await refusalOf(test.send(ada.page, { type: 'rename-me', name: '\u200B' }))).toBe('name_invalid');
    expect(await refusalOf(test.room.join('empty' as SecretHash, '  '))).toBe('name_invalid');
  });

  it('stand in no stored event', async () => {
    const test = await TestRoom.open();
    const ada = await test.join('Grace Hopper');
    await test.accepted(ada.page, { type: 'rename-me', name: 'Katherine' });
    const stored = await test.ports.journal.read(test.room.code);
    expect(JSON.stringify(stored?.entries.map(({ events }) => events))).not.toMatch(/Grace|Katherine/);
    expect(stored?.words).toEqual([{ kind: 'name', key: ada.seat, text: 'Katherine' }]);
  });
});
