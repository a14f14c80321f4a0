/** Rules 1 to 15 of docs/content.md hold for the built-in deck, and each notices a deck that breaks it. */
import { describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../server/content/decks.ts';
import { samplesOf } from '../../server/content/quality/sample.ts';
import { examplesIn } from '../tools/articles.ts';
import { broken, deckOf, found, rekeyed, reworded } from './made-decks.ts';

const builtIn = loadBuiltIn().file;
const firstText = samplesOf(builtIn, 'en')[0]?.text ?? '';
const isFirst = (id: string) => id === 'L01';

describe('the built-in deck', () => {
  const findings = found(builtIn);

  it('keeps every rule in every language', () => {
    const faults = findings.filter(({ figure }) => !figure.passed);
    expect(faults).toEqual([]);
  });

  it('is measured by every rule that needs neither the articles nor people', () => {
    const of = (language: string | null) =>
      new Set(findings.filter(({ figure }) => figure.language === language).map(({ figure }) => figure.rule));
    expect([...of(null)]).toEqual([10, 11, 14]);
    expect([...of('en')]).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 12, 13, 14, 15]);
    for (const language of Object.keys(builtIn.languages).filter((tag) => tag !== 'en')) {
      expect([...of(language)], language).toEqual([1, 2, 3, 4, 9, 12, 15]);
    }
  });
});

describe('a deck that breaks a rule is found out', () => {
  it('rule 1: two ideas', () => {
    expect(
      broken(
        reworded((text, { id }) => (isFirst(id) ? 'Looks far ahead; asks for more' : text)),
        1,
      ),
    ).toEqual(['cards with two ideas']);
  });

  it('rule 2: too long, too short, too many words, a scenario out of bounds', () => {
    const first = (said: string) =>
      broken(
        reworded((text, { id }) => (isFirst(id) ? said : text)),
        2,
      );
    expect(first('Describes something remarkable that everybody could have some years from now')).toEqual([
      'longest card',
    ]);
    expect(first('Is on it as far as we can go by day or by night in a tent')).toEqual(['most words in a card']);
    expect(first('Takes a walk')).toEqual(['shortest card']);
    const misfit = reworded((text) => text);
    for (const scenario of Object.values(misfit.languages['en']?.scenarios ?? {})) scenario.text = 'It rains.';
    expect(broken(misfit, 2)).toEqual(['scenarios of the wrong length']);
  });

  it('rule 3: no parallel form; one card in twenty may be an exception', () => {
    expect(
      broken(
        reworded((text, { theme }) => (theme === 'people' ? `To ${text}` : text)),
        3,
      ),
    ).toEqual(['cards in parallel form']);
    expect(
      broken(
        reworded((text, { id }) => (isFirst(id) ? `To ${text}` : text)),
        3,
      ),
    ).toEqual([]);
  });

  it('rule 4: a giveaway word', () => {
    expect(
      broken(
        reworded((text, { id }) => (isFirst(id) ? `Manages ${text}` : text)),
        4,
      ),
    ).toEqual(['giveaway words']);
  });

  it('rule 5: pleasant words on one side, whichever it is', () => {
    const accuracy = ['VADER accuracy', 'VADER AUC', 'AFINN accuracy', 'AFINN AUC'];
    const sweet = (side: string) => reworded((text, card) => (card.side === side ? `Loves and enjoys: ${text}` : text));
    expect(broken(sweet('leader'), 5)).toEqual(accuracy);
    expect(broken(sweet('manager'), 5)).toEqual(accuracy);
  });

  it('rule 6: a word that only one side has', () => {
    const marked = reworded((text, { side }) => (side === 'leader' ? `${text} gladly` : text));
    expect(broken(marked, 6)).toEqual(['naive Bayes', 'logistic regression']);
  });

  it('rule 7: the words of the articles', () => {
    const articles = examplesIn('Leaders ask for visions and dreams. A manager counts the invoices of the firm.');
    const [leader, manager] = ['dreams of visions', 'counts invoices'];
    const echo = reworded((_, { side }) => (side === 'leader' ? leader : manager));
    expect(broken(echo, 7, { articles })).toEqual(['words of the articles']);
    expect(found(echo).filter(({ figure }) => figure.rule === 7)).toEqual([]);
  });

  it('rule 7: learns from sentences about one role, without the words for it', () => {
    const examples = examplesIn(
      'Leaders dream. Leadership asks; managers and leaders wait.\nThe manager counts hours.',
    );
    expect(examples.map(({ side, words }) => [side, [...words].join(' ')])).toEqual([['manager', 'the count hour']]);
    const longer = examplesIn('Good leaders dream aloud.').map(({ words }) => [...words].join(' '));
    expect(longer).toEqual(['good dream aloud']);
  });

  it('rule 8: people here, plans there', () => {
    const marked = reworded((_, { side }) => (side === 'leader' ? 'Asks people' : 'Counts hours'));
    expect(broken(marked, 8)).toEqual(['people here, plans there']);
  });

  it('rule 9: one side longer', () => {
    const marked = reworded((text, { side }) => (side === 'leader' ? `${text} again` : text));
    expect(broken(marked, 9)).toEqual(['best limit on length', 'difference of mean length']);
  });

  it('rule 10: more cards of one side', () => {
    expect(
      broken(
        rekeyed(({ id, side }) => ({ side: /^M0[12]/.test(id) ? 'leader' : side })),
        10,
      ),
    ).toEqual(['difference between the sides']);
    expect(
      broken(
        rekeyed(({ id, side }) => ({ side: id === 'M01' ? 'leader' : side })),
        10,
      ),
    ).toEqual([]);
  });

  it('rule 11: themes that belong to one side', () => {
    expect(
      broken(
        rekeyed(({ side }) => ({ theme: side })),
        11,
      ),
    ).toEqual(['majority side of each theme', 'themes of one side only']);
  });

  it('rule 12: a word of four cards on one side', () => {
    const marked = reworded((text, { id }) => (/^L0[1-4]/.test(id) ? `${text} gladly` : text));
    expect(broken(marked, 12)).toEqual(['words of one side']);
    expect(
      broken(
        reworded((text, { id }) => (/^L0[1-3]/.test(id) ? `${text} gladly` : text)),
        12,
      ),
    ).toEqual([]);
  });

  it('rule 13: long words, and words for men or women', () => {
    const hard = 'Demonstrates organisational responsibility';
    expect(
      broken(
        reworded((text, { id }) => (isFirst(id) ? hard : text)),
        13,
      ),
    ).toEqual(['highest reading grade']);
    expect(
      broken(
        reworded(() => hard),
        13,
      ),
    ).toEqual(['mean reading grade', 'highest reading grade']);
    expect(
      broken(
        reworded((text, { id }) => (isFirst(id) ? 'Asks her team' : text)),
        13,
      ),
    ).toEqual(['texts with a gender']);
  });

  it('rule 14: no source', () => {
    expect(
      broken(
        rekeyed(({ id, sources }) => ({ sources: id === 'M01' ? [] : sources })),
        14,
      ),
    ).toEqual(['cards without a source']);
  });

  it('rule 15: one card twice', () => {
    expect(
      broken(
        reworded((text, { id }) => (id === 'M04' ? `${firstText} today` : text)),
        15,
      ),
    ).toEqual(['pairs that share half their words']);
  });
});

describe('a small deck', () => {
  it('is not judged by shares, which would be chance', () => {
    const deck = deckOf(['Loves people and enjoys their company'], ['Counts the hours of a dull and empty week']);
    const rules = new Set(found(deck).map(({ figure }) => figure.rule));
    expect([5, 6, 7, 8, 9].filter((rule) => rules.has(rule))).toEqual([]);
    expect([1, 2, 3, 4, 10, 12, 13, 14, 15].filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
