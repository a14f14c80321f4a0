/** Words of the page for a week after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { later as english } from '../en/later.ts';

export const later: Translation<typeof english> = {
  'later.page': 'Two Hats – eine Woche danach',
  'later.title': 'Eine Woche danach',
  'later.about': {
    one: 'Eine Woche danach: eine Karte, die in eurem Workshop niemand gesehen hat. Was ist noch da?',
    other: 'Eine Woche danach: {count} Karten, die in eurem Workshop niemand gesehen hat. Was ist noch da?',
  },
  'later.private':
    'Kein Konto, keine Namen. Was du antippst, bleibt auf dieser Seite: Nichts wird gesendet, nichts gespeichert.',

  'later.code': 'Code eures Workshops',
  'later.codeHint': 'Sechs Ziffern. Sie stehen auf dem, was du mitgenommen hast.',
  'later.codeWrong': 'Ein Code hat sechs Ziffern und beginnt nicht mit 0.',
  'later.show': 'Karten zeigen',
  'later.none': 'Unter {code} gibt es keine Karten.',
  'later.noneWhy':
    'Vielleicht stimmt eine Ziffer nicht, der Workshop läuft noch, oder seine Frist ist vorbei: Danach wird alles gelöscht.',
  'later.other': 'Anderer Code',
  'later.failed': 'Die Karten sind nicht angekommen. Prüf deine Verbindung und versuch es noch einmal.',

  'later.progress': 'Karte {card} von {cards}',
  'later.ask': 'Wer macht das?',
  'later.keys': 'Tipp auf eine Seite, oder nimm die Pfeiltasten.',
  'later.key': 'Die Artikel sagen: {side}',
  'later.key.ownDeck': 'Der Kartensatz sagt: {side}',
  'later.end': 'Ergebnis ansehen',

  'later.result': {
    one: 'Passend zu den Artikeln: {fits} von {count}',
    other: 'Passend zu den Artikeln: {fits} von {count}',
  },
  'later.result.ownDeck': {
    one: 'Passend zum Kartensatz: {fits} von {count}',
    other: 'Passend zum Kartensatz: {fits} von {count}',
  },
  'later.useful': 'Was du im Gedächtnis suchen musstest, bleibt länger. Auch was nicht passte, hat geholfen.',
  'later.noCards': 'Alle Karten dieses Kartensatzes kamen in eurem Workshop schon vor. Eine Frage bleibt.',
  'later.hat': 'Welchen Hut hattest du diese Woche auf?',
  'later.hatHow': 'Denk an einen Moment. Die Antwort ist nur für dich.',
  'later.hatOne': 'Und wo hätte der andere Hut geholfen?',
  'later.hatBoth': 'Und von welchem der beiden haben die anderen mehr gebraucht?',
};
