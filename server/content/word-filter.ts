/**
 * Names that nobody wants to read on a wall: the English list of `obscenity`, which sees through leet,
 * width and repeated letters, and a short list for the other languages of the pages. Only whole words
 * count, because Fukuda, Dickinson and Pornchai are names; what is left out on purpose are words that
 * are names themselves.
 */
import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { WordFilter } from '../rooms/ports.ts';

const areNamesThemselves = new Set(['abeed', 'abo', 'dick', 'dyke', 'hooker', 'kike', 'negro', 'semen', 'tit']);
/** Names that the list takes for misspelt words. */
const spelledAlike = ['bich', 'focke'];
/** Of four letters and more these count in the middle of a word as well. */
const countAnywhere = new Set(['blowjob', 'cunt', 'fuck', 'gangbang', 'handjob', 'nigger']);
const ANYWHERE_LETTERS = 4;

const elsewhere = new Set(
  `
  dickhead hitler kkk nazi tits
  arsch arschloch ficken ficker fotze hure hurensohn kanake missgeburt nutte scheisse schlampe schwuchtel wichser
  batard connard connasse couille encule merde putain pute salaud salope
  cabron culo gilipollas hijoputa joder maricon mierda pendeja pendejo puta puto
  arrombado boceta buceta caralho cuzao fodase merda punheta viado
  شرموط شرموطة عرص قحبة كسمك منيوك
`
    .trim()
    .split(/\s+/),
);

const ending = /^(?:s|z|es|ed|er|ers|ing|y|ty|head|heads|hole|holes|face)?$/iu;
const letterAtEnd = /[\p{L}\p{N}]$/u;
const restOfWord = /^[\p{L}\p{N}]*/u;
/** Between two letters that each stand alone: f.u.c.k, f u c k. */
const spacing = /(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}])[^\p{L}\p{N}]+(?=[\p{L}\p{N}](?![\p{L}\p{N}]))/gu;

export function wordFilter(): WordFilter {
  const words = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf(({ metadata }) => areNamesThemselves.has(metadata?.originalWord ?? ''))
    .addPhrase((phrase) => spelledAlike.reduce((all, name) => all.addWhitelistedTerm(name), phrase));
  const matcher = new RegExpMatcher({ ...words.build(), ...englishRecommendedTransformers });

  const isBad = (text: string): boolean =>
    text.split(/[^\p{L}\p{N}]+/u).some((word) => elsewhere.has(word) || elsewhere.has(word.replace(/s$/, ''))) ||
    matcher.getAllMatches(text).some((match) => {
      // Digits that stand for letters count only among letters: 455 is a number.
      if (!/\p{L}/u.test(text.slice(match.startIndex, match.endIndex + 1))) return false;
      const { phraseMetadata } = words.getPayloadWithPhraseMetadata(match);
      if (match.matchLength >= ANYWHERE_LETTERS && countAnywhere.has(phraseMetadata?.originalWord ?? '')) return true;
      const rest = restOfWord.exec(text.slice(match.endIndex + 1))?.[0] ?? '';
      return !letterAtEnd.test(text.slice(0, match.startIndex)) && ending.test(rest);
    });

  return {
    offends: (name) => {
      const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase();
      return isBad(bare) || isBad(bare.replace(spacing, ''));
    },
  };
}
