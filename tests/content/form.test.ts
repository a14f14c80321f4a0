/** Rules 1, 3, 4 and 13 on single texts, in every language that the project knows words of. */
import { describe, expect, it } from 'vitest';
import { giveaways, grade, isGendered, isOneIdea, isParallel } from '../../server/content/quality/form.ts';
import { wordingOf } from '../../server/content/quality/wording.ts';
import type { Wording } from '../../server/content/quality/wording.ts';
import { languages } from '../../shared/languages.ts';

function wording(language: string): Wording {
  const found = wordingOf(language);
  if (found === undefined) throw new Error(`no wording for ${language}`);
  return found;
}

it('each language of the pages has its words', () => {
  expect(languages.filter((language) => wordingOf(language) === undefined)).toEqual([]);
  expect(wordingOf('de-AT')).toBe(wordingOf('de'));
  expect(wordingOf('nl')).toBeUndefined();
});

describe('rule 1: one idea', () => {
  it.each([
    ['en', 'Reads and writes', 'Reads and writes or sings'],
    ['de', 'Liest und schreibt', 'Liest und schreibt oder singt'],
    ['fr', 'Lit et écrit', 'Lit et écrit ou chante'],
    ['es', 'Lee y escribe', 'Lee y escribe o canta'],
    ['pt', 'Lê e escreve', 'Lê e escreve ou canta'],
    ['ar', 'يقرأ أو يكتب', 'يقرأ أو يكتب لكن يغني'],
  ])('%s', (language, one, two) => {
    expect(isOneIdea(one, wording(language))).toBe(true);
    expect(isOneIdea(two, wording(language))).toBe(false);
  });

  it('has nothing that ends a clause, in any script', () => {
    const endings = ['Looks up: it rains', 'Looks up; waits', 'Looks up.', 'يكتب؛ يقرأ', 'يكتب؟'];
    expect(endings.filter((text) => isOneIdea(text, undefined))).toEqual([]);
  });
});

describe('rule 3: starts with what somebody does', () => {
  const verbs: Readonly<Record<string, readonly string[]>> = {
    en: ['Explains why', 'Does work', 'Says “no”', 'Does not ask'],
    de: ['Erklärt, warum', 'Hält ein Versprechen', 'Lässt anderen', 'Weiß, wer', 'Nimmt sich Zeit'],
    fr: [
      'Explique pourquoi',
      'Met en place',
      'Prend',
      'Répond',
      'S’appuie sur',
      'Se demande',
      'Tient',
      'Ne cache',
      'Va',
    ],
    es: ['Explica por qué', 'Se pregunta', 'Pide', 'No se mete', 'Da', 'Está', 'Prevé', 'Mantiene'],
    pt: ['Explica por que', 'Faz', 'Não se mete', 'Constrói', 'Mantém', 'Dá', 'Diz', 'Põe', 'Atribui'],
    ar: ['شرح السبب', 'إشراك الناس', 'عدم التدخل في', 'تقسيم الهدف', 'تحمّل اللوم', 'تعاون مع'],
  };
  const others: Readonly<Record<string, readonly string[]>> = {
    en: ['The person explains', 'To explain', 'Explain why', 'explains why', 'This helps'],
    de: ['Die Person erklärt', 'Erklären, warum', 'Mit anderen', 'erklärt'],
    fr: ['La personne explique', 'Expliquer pourquoi', 'Expliquent', 'Une équipe', 'Il explique'],
    es: ['El equipo explica', 'Explicar por qué', 'Explican', 'Una persona', 'Ella explica'],
    pt: ['O grupo explica', 'Explicam', 'Uma pessoa', 'Ela explica', 'Com todos'],
    ar: ['يشرح السبب', 'تشرح السبب', 'تستشير الفريق', 'المدير يشرح', 'الشرح', 'هو يشرح'],
  };
  it.each(Object.keys(verbs))('%s', (language) => {
    const parallel = (text: string) => isParallel(text, wording(language));
    expect((verbs[language] ?? []).filter((text) => !parallel(text))).toEqual([]);
    expect((others[language] ?? []).filter(parallel)).toEqual([]);
  });
});

describe('rule 4: no giveaway words', () => {
  it.each([
    ['en', 'Leads by example', 'Settles the pile of papers', 'Misleads'],
    ['de', 'Führt das Team', 'Schreibt Ziele auf', 'Bittet um Anleitung'],
    ['fr', 'Gère les tâches', 'Explique le motif', 'Suggère une idée'],
    ['es', 'Inspira al equipo', 'Explica el motivo', 'Pide su opinión'],
    ['pt', 'Define a estratégia', 'Explica o motivo', 'Digere a notícia'],
    ['ar', 'والإدارة', 'سؤال الناس عن عملهم', 'المورد الرئيسي يمكن'],
  ])('%s', (language, telling, silent, alsoSilent) => {
    expect(giveaways(telling, wording(language))).toHaveLength(1);
    expect([silent, alsoSilent].flatMap((text) => giveaways(text, wording(language)))).toEqual([]);
  });

  it('hears them inside of German words, and not in words that only sound like them', () => {
    const heard =
      'Projektleiter Teamführung Teamchef Bereichsleitung Projektmanagement geführt Zukunftsvision Hinhaltetaktik';
    for (const word of heard.split(' '))
      expect([word, giveaways(`Fragt ${word}`, wording('de')).length]).toEqual([word, 1]);
    const silent =
      'ausführen eingeführt durchzuführen Anleitung begleitet Begleitung gleitet Einleitung Aufführung ausführlich Revision ' +
      'Amboss Anführungszeichen Buchführung Stromleitung Zuleitung syntaktisch ungefähr dafür erleichtert';
    expect(silent.split(' ').filter((word) => giveaways(`Liest ${word}`, wording('de')).length > 0)).toEqual([]);
  });

  it('hears who stands above and who leads in French', () => {
    expect(giveaways('Demande à son supérieur', wording('fr'))).toEqual(['supérieur']);
    expect(giveaways('Conduit le groupe', wording('fr'))).toEqual(['conduit']);
    expect(giveaways('Suit une ligne de conduite, reconduit', wording('fr'))).toEqual(['suit']);
  });

  it('finds them in capitals and in two words', () => {
    expect(giveaways('INSPIRES people to keep the Status quo', wording('en'))).toEqual(['inspir', 'status quo']);
  });
});

describe('rule 13', () => {
  it('gives a higher grade to longer words', () => {
    expect(grade('Takes the cat to the park')).toBeLessThan(3);
    expect(grade('Demonstrates organisational responsibility')).toBeGreaterThan(20);
    expect(grade('')).toBe(0);
  });

  it('finds words for men or women', () => {
    expect([isGendered('Asks her team'), isGendered('Gives them there other themes')]).toEqual([true, false]);
  });
});
