/** What the one big button of the host will do. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostNext as english } from '../en/host-next.ts';

export const hostNext: Translation<typeof english> = {
  'next.start': 'Start: So geht’s',
  'next.start.at': 'Workshop starten',

  'next.to.lobby': 'Zur Lobby',
  'next.to.brief': 'Erklären, wie es geht',
  'next.to.solo-sort': 'Einzelphase starten',
  'next.to.team-sort': 'Teamphase starten',
  'next.to.lock-1': 'Boards abschließen',
  'next.to.second-look': 'Zweiten Blick starten',
  'next.to.lock-2': 'Boards erneut abschließen',
  'next.to.reveal': 'Zur Auflösung',
  'next.to.score': 'Punktestand zeigen',
  'next.to.vote-1': 'Nächstes Szenario',
  'next.to.talk': 'Austausch starten',
  'next.to.vote-2': 'Zweite Abstimmung starten',
  'next.to.scenario-reveal': 'Die Antwort zeigen',
  'next.to.final': 'Endstand zeigen',
  'next.to.debrief-what': 'Reflexion starten',
  'next.to.debrief-so-what': 'Weiter: Was heißt das?',
  'next.to.debrief-now-what': 'Weiter: Was nun?',
  'next.to.exit-check': 'Weiter: zum Schluss',
  'next.to.closed': 'Workshop beenden',

  'next.card.first': 'Erste Karte zeigen',
  'next.card': { one: 'Letzte Karte zeigen', other: 'Nächste Karte zeigen (noch {count})' },
  'next.scenarios': 'Szenarien starten',
  'next.round': 'Runde {round} starten',

  'next.end.solo-sort': 'Einzelphase jetzt beenden',
  'next.end.team-sort': 'Teamphase jetzt beenden',
  'next.end.second-look': 'Zweiten Blick jetzt beenden',
  'next.end.vote-1': 'Abstimmung schließen und weiter',
  'next.end.vote-1.talk': 'Abstimmung schließen, zum Austausch',
  'next.end.vote-1.reveal': 'Abstimmung schließen, Antwort zeigen',
  'next.end.talk': 'Austausch beenden, neu abstimmen',
  'next.end.vote-2': 'Zweite Abstimmung schließen',

  'next.blocked.too_few_people': 'Es braucht mindestens zwei Personen.',
  'next.blocked.offline': 'Keine Verbindung: Warte, bis sie wieder da ist.',
  'next.waiting.people': {
    one: '{count} Person ist noch nicht fertig',
    other: '{count} Personen sind noch nicht fertig',
  },
  'next.waiting.teams': {
    one: '{count} Team hat noch nicht abgeschlossen',
    other: '{count} Teams haben noch nicht abgeschlossen',
  },
  'next.appeals': { one: '{count} Karte mit offenem Einspruch', other: '{count} Karten mit offenem Einspruch' },
  'next.appeals.text': 'Nimmst du später einen Einspruch an, ändert sich der Endstand, nachdem ihn alle gesehen haben.',
  'next.appeals.look': 'Zu den Einsprüchen',
  'next.confirm.title': '{action}?',
  'next.confirm.people': 'Was bisher beantwortet ist, zählt; der Rest bleibt offen.',
  'next.confirm.teams': 'Ihre Boards werden so abgeschlossen, wie sie jetzt sind.',
  'next.confirm.yes': 'Jetzt beenden',
  'next.confirm.no': 'Noch warten',
  'next.close.title': 'Workshop beenden?',
  'next.close.text':
    'Danach lässt sich nichts mehr spielen. Die Handys behalten ihre eigene Seite, und du bekommst den Bericht.',
  'next.close.yes': 'Beenden',
  'next.close.no': 'Noch nicht',
};
