/** Words of the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { debrief as english } from '../en/debrief.ts';

export const debrief: Translation<typeof english> = {
  'facts.who': '{people} haben {cards} sortiert',
  'facts.placements': { one: 'Mal wurde eine Karte einsortiert', other: 'Mal wurde eine Karte einsortiert' },
  'facts.changed': {
    one: 'Mal wechselte eine Karte vor dem Abschluss die Seite',
    other: 'Mal wechselte eine Karte vor dem Abschluss die Seite',
  },
  'facts.hot': 'Am häufigsten umsortiert',
  'hot.line': { one: '{count} Wechsel', other: '{count} Wechsel' },
  'facts.votes': { one: 'Stimme zu einem Szenario', other: 'Stimmen zu Szenarien' },
  'facts.votesChanged': { one: 'Stimme nach dem Austausch geändert', other: 'Stimmen nach dem Austausch geändert' },
  'mood.title': 'Wie war es für euch?',
  'mood.wait': 'Tippt auf dem Handy auf ein Gesicht. Die Zahlen erscheinen ab fünf Personen.',

  'contested.none': 'Bei keiner Karte waren wir uneins. Was hat euch so sicher gemacht?',
  'contested.within': 'Uneins innerhalb der Teams',
  'contested.between': 'Uneins zwischen den Teams',
  'contested.unknown': 'Noch einen Blick wert',
  'contested.elsewhere': 'Die meisten liegen am Ende auf der anderen Seite',
  'contested.withinAsk': 'Wir sind alle unsicher. Was spricht für die eine, was für die andere Seite?',
  'contested.betweenAsk': 'Woran hat jedes Team gedacht?',
  'contested.unknownAsk': 'Was hat den Ausschlag gegeben?',
  'contested.elsewhereAsk': 'Was sehen wir, das in den Artikeln fehlt?',
  'contested.elsewhereAsk.ownDeck': 'Was sehen wir, das im Kartensatz fehlt?',
  'contested.key': 'Artikel: {side}',
  'contested.key.ownDeck': 'Kartensatz: {side}',

  'argue.text': 'Diese hat niemand einsortiert. Welche Seite, und warum?',

  'matrix.text': 'Wohin alle für sich jede Karte gelegt haben. In der Mitte waren wir uneins.',
  'matrix.textTeams': 'Wohin die Teams jede Karte gelegt haben. In der Mitte waren wir uneins.',

  'lift.text': 'Karten, die passen. Dafür bekommt niemand Punkte.',
  'lift.told': 'Allein passten im Schnitt {alone} der Antworten, als Team am Ende {together}.',
  'lift.teams': 'Mit Teams ab fünf Personen',
  'lift.roomOnly': 'Eine Zeile für den ganzen Raum: Die Teams sind zu klein, um sie einzeln zu zeigen.',

  'lean.text': 'Wo wir eine andere Seite gewählt haben als die Artikel.',
  'lean.text.ownDeck': 'Wo wir eine andere Seite gewählt haben als der Kartensatz.',
  'lean.halo':
    'Von den Karten, die gut klingen, gingen {positive} der Antworten an „{side}“; von denen, die schlecht klingen, {negative}.',
  'lean.haloAsk': 'Geben wir den angenehmen Teil der Arbeit nur einem Hut?',
  'lean.haloNone': 'Schöne Worte gingen an beide Hüte gleichermaßen.',

  'pairs.talk': {
    one: 'Bei dieser Karte liegen {first} und {second} am weitesten auseinander: Sprecht miteinander.',
    other: 'Bei diesen Karten liegen {first} und {second} am weitesten auseinander: Sprecht miteinander.',
  },
  'pairs.differ': 'Verschieden einsortiert: {differ} von {of} Karten.',

  'neither.both':
    'An den meisten Tagen ist von einer Person beides gefragt. Die Kunst ist zu merken, was gerade fehlt.',
  'neither.articles': 'Was bei uns „passt“ heißt, steht in fünf populären Artikeln. Forschung sind sie nicht.',
  'neither.articles.ownDeck':
    'Was bei uns „passt“ heißt, sagt, wer diesen Kartensatz geschrieben hat. Ihr dürft anderer Meinung sein.',

  'tips.weak': 'Beim Thema „{theme}“ passten die wenigsten Antworten ({share}). Das kann helfen:',
  'tips.ask': 'Was davon könntet ihr diese Woche ausprobieren?',

  'wall.empty': 'Schreibt auf dem Handy einen Satz: Wenn dies passiert, werde ich das tun.',
  'wall.emptyMore': 'Er erscheint hier ohne euren Namen.',
  'wall.neighbour': 'Dann sagt ihn der Person neben euch.',

  'end.exit': 'Karten, die vorher niemand kannte',
  'end.share': 'passen heute',
  'end.before': 'in der ersten Runde, allein',
  'end.lower': 'Das waren andere Karten als vorher. Bei welcher habt ihr gezögert?',
  'end.lowerFigure': 'Erste Runde, allein, mit ihren eigenen Karten: {share}',
  'end.transfer': '{points} Prozentpunkte gegenüber der ersten Runde.',
  'end.people': { one: '{count} Person hat geantwortet', other: '{count} Personen haben geantwortet' },
  'end.useful': 'Wie nützlich war es? {stars} von {most}',
  'end.noExit': 'Danke. Eure eigene Seite bleibt auf eurem Handy: Karten, Antworten und euer Satz.',
  'end.keep': 'Danke. Behaltet die Seite auf dem Handy: Dort stehen eure Karten, eure Antworten und euer Satz.',
};
