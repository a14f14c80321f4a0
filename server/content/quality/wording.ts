/**
 * What the rules have to know of a language. A language that is not listed is measured by the rules that
 * need none of this.
 */
import type { DeckFile } from '../../../shared/deck-schema.ts';
import { ara, deu, eng, fra, por, spa } from 'stopword';

export interface Wording {
  /** Words that join two ideas; one of them in a card is enough. */
  readonly joining: ReadonlySet<string>;
  /** How a card begins when its first word is a verb of the third person singular (Arabic: a verbal noun, which has no gender). */
  readonly opening: RegExp;
  /** Beginnings, in German also later parts, of words that name a side or belong to the talk about it. */
  readonly giveaway: RegExp;
  /** Words that carry grammar and not content. */
  readonly grammar: ReadonlySet<string>;
}

const list = (words: string): string[] => words.trim().split(/\s+/);
const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words);
/** In texts as `plain` leaves them. */
const heard = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'giu');
const beginnings = (...stems: readonly string[]) => `(?<!\\p{L})(?:${stems.join('|')})`;
const beginning = (...stems: readonly string[]) => heard(beginnings(...stems));
const opening = (before: string, verb: string, except: string) =>
  new RegExp(`^(?:(?:${before})\\s?)*(?!(?:${except})(?!\\p{L}))(?:${verb})(?!\\p{L})`, 'u');

const english: Wording = {
  joining: set('and', 'or', 'but', 'while'),
  opening: opening('does not ', '\\p{L}+s', 'this|his|its|always|sometimes|us'),
  giveaway: beginning(
    ...list('lead led(?!\\p{L}) manag boss chief coach follow subordinate vision inspir motivat empower innovat'),
    ...list('strateg tactic kpi micro status\\squo'),
  ),
  grammar: set(...eng, ...list('done does away before even not off so without')),
};

/** German joins words, so these are heard inside of one: Projektleiter, Teamführung. What joins them to something else is not. */
const germanParts = [
  '(?<!(?:aus|ein|durch|vor|auf|zu|ver|ab|über|fort|weiter|herbei|hin|rück|buch|protokoll)(?:ge|zu)?)führ(?!ungs(?:zeichen|strich))',
  '(?<!an|ein|g|ab|zu|weiter|ver|über|um|ton|halb|tritt|wasser|strom|rohr|gas|telefon)leit(?:er|ung)',
  '(?<!tele|di|re|super|pro)vision',
  '(?<!am)boss',
  '(?<!syn)takti(?:k|sch)',
  ...list('manag chef coach inspir motivier motivation ermächtig innov strateg vorgesetzt'),
];

const german: Wording = {
  joining: set('und', 'oder', 'aber', 'sondern', 'während'),
  opening: opening(
    '',
    '\\p{L}+t|weiß|muss|darf|kann|will|soll|mag',
    'mit|seit|statt|damit|erst|zuerst|jetzt|nicht|fast|oft|meist|selbst',
  ),
  giveaway: heard(
    beginnings(...list('leite[tn] gefolg folgt(?!\\p{L}) untergeben empower kpi mikro status\\squo')),
    ...germanParts,
  ),
  grammar: set(...deu),
};

const french: Wording = {
  joining: set('et', 'ou', 'mais', 'tandis'),
  opening: opening(
    "ne |n[’']|se |s[’']|y |en ",
    '\\p{L}*(?:[eadc]|[^n]t|ient|sent)',
    'ne|se|en|il|elle|on|une|la|le|cette|ce|chaque|quand|avant|de',
  ),
  giveaway: beginning(
    ...list('leader dirig mener mène menez menons menant meneu manag gestion gère gérer gérant encadr chef patron'),
    ...list(
      'boss coach suivre suit(?!\\p{L}) suiveu subordonn subaltern sup[ée]rieur condui(?:[ts](?!\\p{L})|re|s[aeo])',
    ),
    ...list('vision inspir motiva motive(?!\\p{L}) habilit responsabilis innov stratég tactiqu kpi micro statu\\squo'),
  ),
  grammar: set(...fra, ...list('a au aux plus tous tout toute toutes afin avant après chaque comment où dont sans')),
};

const spanish: Wording = {
  joining: set('y', 'e', 'o', 'u', 'pero', 'sino', 'mientras'),
  opening: opening('no |se |le |les ', '\\p{L}*[aeáéó]|es', 'a|de|no|se|le|la|ella|una|esta|este|que|cuando|donde'),
  giveaway: beginning(
    ...list('líder lider diri[gj] directiv gestion gestor gestión gerent gerenc m[aá]nag jef[ea] patrón boss coach'),
    ...list('seguidor subordinad visión visiones visionari inspir motiva empoder facult innov estrat táctic kpi micro'),
    'statu\\squo',
  ),
  grammar: set(
    ...spa,
    ...list('antes aunque cada cómo después lo les le mismo misma otra otros otras porque qué quién son'),
  ),
};

const portuguese: Wording = {
  joining: set('e', 'ou', 'mas', 'enquanto'),
  opening: opening(
    'não |se ',
    '\\p{L}*[aeáéêz]|\\p{L}+(?:ói|ai|ui|ém|em|er)|põe',
    'a|e|de|da|na|se|ela|uma|esta|este|que|quando|onde|sem|em|sobre',
  ),
  giveaway: beginning(
    ...list('líder lider dirig gestão gestor gerent gerenc gerir gere(?!\\p{L}) manag chefe chefi patrão boss coach'),
    ...list('seguidor subordinad visão visões visionári inspir motiva empoder inov estrat tátic táctic kpi micro'),
    'status\\squo',
  ),
  grammar: set(...por, ...list('antes cada mesma outra outras outro outros porque quê são ser é há onde')),
};

/**
 * Conjunctions, prepositions and the article are written onto the word. Other letters before it make another
 * word: عملهم, their work, has nothing to do with ملهم, inspiring.
 */
const arabicBeginning = (...stems: readonly string[]) =>
  new RegExp(`(?<=(?<!\\p{L})[وف]?[بكلس]?(?:ال|ل)?)(?:${stems.join('|')})`, 'gu');

/** Verbal nouns with the first letter of a feminine verb: told by their form, or well known. */
const arabicNounInT = [
  ...list('\\p{L}{2}ي\\p{L} \\p{L}ا\\p{L}{2} \\p{L}+ة'),
  ...list('أمل بادل بني تبع جنب حدي حمل خلي خيل دخل علم فقد قبل قدم لقي وقع ولي'),
].join('|');

const arabic: Wording = {
  joining: set('أو', 'أم', 'بل', 'لكن', 'ولكن', 'بينما'),
  opening: opening(
    '',
    '\\p{L}{2,}',
    `(?:ال|لل|ي)\\p{L}+|ت(?!(?:${arabicNounInT})(?!\\p{L}))\\p{L}+|هو|هي|هم|من|ما|لا|لم|أن|في|على|كل|هذا|هذه`,
  ),
  giveaway: arabicBeginning(
    ...list('قائد قادة قياد [يت]قود مدير مدراء [إا]دار(?:ة|ي|ت) [يت]دير رئيس(?!ي) زعيم مدرب [أا]تباع مرؤوس رؤية رؤى'),
    ...list('[إا]لهام [يت]لهم ملهم تحفيز [يت]حفز محفز حافز حوافز تمكين ابتكار [يت]بتكر مبتكر [إا]ستراتيجي تكتيك'),
    ...list('مؤشر\\sأداء مؤشرات\\sالأداء الوضع\\sالراهن الوضع\\sالقائم'),
  ),
  grammar: set(...ara, ...list('ما من في على أن إلى عن كل لا ثم قبل بعد مع التي الذي لم كي حتى')),
};

const wordings: ReadonlyMap<string, Wording> = new Map(
  Object.entries({ en: english, de: german, fr: french, es: spanish, pt: portuguese, ar: arabic }),
);

/** `de-AT` is German. */
export function wordingOf(language: string): Wording | undefined {
  return wordings.get(primary(language));
}

export function isEnglish(language: string): boolean {
  return primary(language) === 'en';
}

/** The first tag of each language: en-GB and en-US say the same in nearly the same words. */
export function languagesToJudge({ languages }: DeckFile): string[] {
  const first = new Map<string, string>();
  for (const tag of Object.keys(languages)) if (!first.has(primary(tag))) first.set(primary(tag), tag);
  return [...first.values()];
}

function primary(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}
