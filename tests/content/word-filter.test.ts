import { describe, expect, it } from 'vitest';
import { join } from '../../client/messages/en/join.ts';
import { isReserved } from '../../server/rooms/reserved-names.ts';
import { wordFilter } from '../../server/content/word-filter.ts';

const filter = wordFilter();

/** Real names of people and places that filters elsewhere have refused, or that look as if they might be. */
const real = `
  Scunthorpe Penistone Sussex Middlesex Essex Cockburn Hancock Hitchcock Woodcock Alcock Pocock Cocker Cockerill
  Dick Dickinson Dickens Dickson Dickie Cummings Cumming Cumberbatch Cumhur Cumali Butt Buttler Buttigieg Fanny
  Randy Willy Gaylord Gaye Titus Tittel Tit Fagan Faggioli Focke Focker Fokker Fick Hooker Coon Spicer Cox Kok Koch
  Kuntz Wang Weiner Wankhede Shital Shittu Shitole Shithi Asshai Assange Bassett Cassie Hassan Assaf Assad Arslan
  Arsène Arsenio Anali Analía Anusha Anuschka Uranus Jesus Osama Mustafa Abo Abboud Abbo Abeed Niger Nigel Niggemann
  Negro Negroni Kike Dyke Dykstra Fukuda Fukushima Phuc Phuket Bích Dung Dong Suk Sukhdeep Poonam Pornthip Pornchai
  Supaporn Siriporn Somporn Semen Семён Simen Slutsky Bitchu Pissarro Sexton Prickett Draper Rapinoe Fuchs Polla
  Verga Foda Porras Putin Culkin Hoe Ho محمد علي نيك عبيد كريم Ömer Şükrü Gülşah Nguyễn Ngọc Bích 王芳 田中 김민수
  Лю́да Ксения Αθηνά João Conceição Müller Groß Åsa Łukasz Jiří Đorđe Sinéad O'Brien Ng A-ba-co
`
  .trim()
  .split(/\s+/);

describe('names that people give themselves', () => {
  it.each(real)('[N6] the real name %s is no offence', (name) => {
    expect(filter.offends(name)).toBe(false);
  });

  it.each([
    'Richard Dick',
    'Moby Dick',
    'Van Dyke',
    'Abo Omar',
    'J R R Tolkien',
    'A. S. Sharma',
    'Ana B',
    'Al Capone',
    'Zoe 455',
  ])('[N6] nor is %s', (name) => {
    expect(filter.offends(name)).toBe(false);
  });

  it.each([
    ...['fuck', 'Fuck you', 'fuuuck', 'ＦＵＣＫ', 'fück', 'f.u.c.k', 'F U C K', 'xXfuckXx', 'fuсk', 'motherfucker'],
    ...['sh1t', 'b1tch', 'Bitches', 'n1gger', 'cunt', 'wankers', 'whore', 'assholes', 'dickhead', 'tits'],
    ...[
      'Arschloch',
      'Scheiße',
      'Hurensohn',
      'ENCULÉ',
      'Putain',
      'hijo de puta',
      'Cabrón',
      'Caralho',
      'merda',
      'شرموطة',
    ],
  ])('[N6] %s is', (name) => {
    expect(filter.offends(name)).toBe(true);
  });
});

it('[N6] no name that the join page proposes is refused', () => {
  const [firsts, seconds] = [join['suggest.first'].split(' '), join['suggest.second'].split(' ')];
  const proposed = firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
  expect(proposed.length).toBeGreaterThan(100);
  expect(proposed.filter((name) => filter.offends(name) || isReserved(name))).toEqual([]);
});
