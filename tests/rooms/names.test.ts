import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands.ts';
import type { SeatId, SecretHash } from '../../shared/ids.ts';
import { graphemes, prepare } from '../../server/rooms/wording.ts';
import { FakeConnection } from '../support/fakes.ts';
import { hostHash, refusalOf, TestRoom, value } from '../support/test-room.ts';

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
    ['\u202Eada\u2066\u2069\u061C', 'ada'],
    ['e\u200B\u0301', 'é'],
    ['Ada\uE000\u{F0000}\u{10FFFD}', 'Ada'],
    ['Ada\uDC00\uD800', 'Ada'],
    ['\u001B[31mAda\r\n', '[31mAda'],
  ])('[N2] %j becomes %j', (raw, shown) => {
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
  ])('[N5] %j is nothing', (raw) => {
    expect(prepare(raw, 24)).toBeNull();
  });

  it.each(['\u1100'.repeat(150), '\u0D4E'.repeat(150), '👩\u200D'.repeat(50) + '💻'])(
    '[N3] a pile that counts as one letter is refused',
    (raw) => {
      expect(prepare(raw, 24)).toBeNull();
    },
  );

  it('[N3] is measured in what people take for letters', () => {
    expect(prepare('👩🏽\u200D💻'.repeat(24), 24)).not.toBeNull();
    expect(prepare('👨\u200D👩\u200D👧\u200D👦', 1)).not.toBeNull();
    expect(prepare('a'.repeat(25), 24)).toBeNull();
  });

  it('[N3] counts what a sign unfolds into, and never keeps a tower of marks', () => {
    expect(graphemes(prepare('\uFDFA', 24) ?? '').length).toBe(18);
    expect(prepare('\uFDFA', 17)).toBeNull();
    expect(prepare(`Z${'\u0301'.repeat(500)}`, 24)).toBe('\u0179\u0301\u0301');
  });

  it('[N3] has a bound in bytes as well', () => {
    const family = `👩🏽${'\u200D👩🏽'.repeat(3)}`;
    expect(prepare(family.repeat(18), 24)).toBe(family.repeat(18));
    expect(prepare(family.repeat(19), 24)).toBeNull();
  });

  // Scripts whose letters carry signs above, below and beside them.
  it.each(['लक्ष्मी', 'श्री', 'বন্দ্যোপাধ্যায়', 'กุ้ง น้ำผึ้ง', 'מֹשֶׁה', 'مُحَمَّد', 'བསྒྲུབས', 'ကျွန်ုပ်', 'Nguyễn Thị Hồng', 'がぎぐ'])(
    '[N3] the name %s stays whole',
    (name) => {
      expect(prepare(name, 24)).toBe(name.normalize('NFKC'));
    },
  );
});

describe('names in a room', () => {
  it('a second equal name is told apart, whatever its case, width or accents', async () => {
    const test = await TestRoom.open();
    for (const name of ['José', 'jose', 'ＪＯＳＥ']) value(await test.room.join(`hash-of-${name}` as SecretHash, name));
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['José', 'jose 2', 'JOSE 3']);
  });

  it.each([
    ['Anna', 'Аnnа'],
    ['Maria', 'Mаrіа'],
    ['Max', 'ΜΑΧ'],
    ['Ida', 'lda'],
    ['Otto', '0tt0'],
    ['Marnie', 'Mamie'],
    ['Ada L', 'Ada\u2003\u200BL'],
    ['Ян', 'ян'],
    ['ΝΙΚΟΣ', 'Νίκος'],
    ['مجيد', 'مجید'],
    ['Ben', 'ʙᴇɴ'],
  ])('[N4] %s and %s look alike, so the second is told apart', async (first, second) => {
    const test = await TestRoom.open();
    for (const name of [first, second]) value(await test.room.join(`hash-of-${name}` as SecretHash, name));
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual([first, `${prepare(second, 24) ?? ''} 2`]);
  });

  it.each([
    ['Ella', 'Elia'],
    ['राम', 'रमा'],
    ['かな', 'がな'],
    ['Ana', 'Ann'],
  ])('[N4] %s and %s are two names', async (first, second) => {
    const test = await TestRoom.open();
    for (const name of [first, second]) value(await test.room.join(`hash-of-${name}` as SecretHash, name));
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual([first, second]);
  });

  it.each([
    'Host',
    'THE HOST',
    'Н0ѕt',
    '★ h o s t ★',
    'Host 2',
    'аdm1n',
    'Two Hats',
    'Facilitatrice',
    'Anfitrião',
    'المضيف',
    '#2',
    '＃ ２',
    '(#12)',
    '♯٢',
  ])('[N4] [N6] nobody may call themselves %s', async (name) => {
    const test = await TestRoom.open();
    expect(await refusalOf(test.room.join('pretender' as SecretHash, name))).toBe('name_refused');
  });

  it.each(['Hector', 'Leader', 'Hostia', 'مشرف', 'Adminka'])('[N4] %s may', async (name) => {
    const test = await TestRoom.open();
    value(await test.room.join('person' as SecretHash, name));
    expect((await test.hostView()).roster[0]?.name).toBe(name);
  });

  it('[N6] an offensive name is refused at the door and at a change of name, and only the host may give it', async () => {
    const test = await TestRoom.open();
    expect(await refusalOf(test.room.join('rude' as SecretHash, 'fuuuck'))).toBe('name_refused');
    const ada = await test.join('Ada');
    expect(await refusalOf(test.send(ada.page, { type: 'rename-me', name: 'Arschloch' }))).toBe('name_refused');
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['Ada']);
    await test.accepted(test.host, { type: 'rename-seat', seat: ada.seat, name: 'Ass' });
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['Ass']);
  });

  it.each<[string, (seat: SeatId) => Command]>([
    ['hides', (seat) => ({ type: 'hide-name', seat })],
    ['changes', (seat) => ({ type: 'rename-seat', seat, name: 'Somebody' })],
  ])(
    '[N6] a name that the host %s is gone from every screen with the next push, and after a restart',
    async (_, how) => {
      const test = await TestRoom.open();
      const people = [await test.join('Grace Hopper'), await test.join('Ada'), await test.join('Ida')];
      await test.goTo('team-sort');
      const [grace] = people;
      const pages = [test.host, ...people.map(({ page }) => page)];
      const seen = () => JSON.stringify(pages.map((page) => page.updates));
      expect(seen()).toContain('Grace');
      for (const page of pages) page.updates.splice(0);
      await test.accepted(test.host, how(grace!.seat));
      await test.ports.clock.advance(50);
      for (const page of pages) expect(page.updates).not.toEqual([]);
      expect(seen()).not.toContain('Grace');
      await test.goTo('closed');
      expect(seen()).not.toContain('Grace');
      const { room } = await test.restarted();
      expect(JSON.stringify(value(room.attach(new FakeConnection('again'), hostHash)))).not.toContain('Grace');
    },
  );

  it('[N6] a hidden name stays hidden where its person leaves and comes again', async () => {
    const test = await TestRoom.open();
    await test.join('Ida');
    const rude = await test.join('Rude Name');
    await test.accepted(test.host, { type: 'hide-name', seat: rude.seat });
    for (const again of ['Rude Name', 'Ruder Name']) {
      await test.accepted(rude.page, { type: 'leave' });
      const { seat } = value(await test.room.join('hash-of-Rude Name' as SecretHash, again));
      value(test.room.attach(rude.page, 'hash-of-Rude Name' as SecretHash));
      expect((await test.hostView()).roster.find((row) => row.seat === seat)?.name).toBe('#2');
      expect(await refusalOf(test.send(rude.page, { type: 'rename-me', name: 'Rude Name' }))).toBe('forbidden');
    }
    const { room } = await test.restarted();
    expect(JSON.stringify(value(room.attach(new FakeConnection('again'), hostHash)).view)).not.toMatch(/"Rude/);
  });

  it('[N6] a number that the host gave somebody is not given to another by hiding', async () => {
    const test = await TestRoom.open();
    const [ada, ida] = [await test.join('Ada'), await test.join('Ida')];
    await test.accepted(test.host, { type: 'rename-seat', seat: ada.seat, name: '#2' });
    await test.accepted(test.host, { type: 'hide-name', seat: ida.seat });
    expect((await test.hostView()).roster.map(({ name }) => name)).toEqual(['#2', '#2 2']);
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
