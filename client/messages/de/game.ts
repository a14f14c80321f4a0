/** Words that every page needs once people are in a room. */
import type { Translation } from '../../lib/i18n.ts';
import type { game as english } from '../en/game.ts';

export const game: Translation<typeof english> = {
  'word.you': 'du',
  'word.points': { one: '{count} Punkt', other: '{count} Punkte' },
  'word.people': { one: '{count} Person', other: '{count} Personen' },
  'word.teams': { one: '{count} Team', other: '{count} Teams' },
  'word.cards': { one: '{count} Karte', other: '{count} Karten' },
  'word.ofTotal': '{done} von {total}',
  'word.row': '{name}: {value}',
  'word.named': '{name} {number}',

  'fit.yes': 'Passt zu den Artikeln',
  'fit.yes.ownDeck': 'Passt zum Kartensatz',
  'fit.no': 'Die Artikel sehen es andersherum',
  'fit.no.ownDeck': 'Der Kartensatz sieht es andersherum',

  'explanation.nuance': 'Hier widersprechen sich die Quellen.',
  'explanation.says': 'Wer das so sagt',
  'explanation.saysOtherwise': 'Wer es anders sagt',
  'explanation.source': 'Artikel {article}, {title}: {section}',
  'explanation.source.ownDeck': '{title}: {section}',
  'explanation.sourceWhole': 'Artikel {article}, {title}',
  'explanation.sourceWhole.ownDeck': '{title}',

  'exit.title': { one: 'Eine letzte Karte', other: '{count} letzte Karten' },
  'exit.titleNone': 'Eine letzte Frage',

  'team.orange': 'Orange',
  'team.sky': 'Hellblau',
  'team.green': 'Grün',
  'team.blue': 'Blau',
  'team.vermillion': 'Zinnober',
  'team.purple': 'Lila',
  'team.yellow': 'Gelb',
  'team.white': 'Weiß',
  'team.series': '{name} {series}',

  'step.lobby': 'Lobby',
  'step.brief': 'So geht’s',
  'step.solo-sort': 'Allein sortieren',
  'step.team-sort': 'Im Team sortieren',
  'step.lock-1': 'Erster Abschluss',
  'step.second-look': 'Zweiter Blick',
  'step.lock-2': 'Zweiter Abschluss',
  'step.reveal': 'Auflösung',
  'step.score': 'Punktestand',
  'step.vote-1': 'Erste Abstimmung',
  'step.talk': 'Austausch',
  'step.vote-2': 'Zweite Abstimmung',
  'step.scenario-reveal': 'Die Antwort',
  'step.final': 'Endstand',
  'step.debrief-what': 'Was ist passiert?',
  'step.debrief-so-what': 'Was heißt das?',
  'step.debrief-now-what': 'Was nun?',
  'step.exit-check': 'Zum Schluss',
  'step.closed': 'Schluss',

  'closed.keptUntil': 'Alles, was der Server von diesem Workshop hat, wird am {time} gelöscht.',

  'clock.label': 'Restzeit',
  'clock.paused': 'Pause',
  'clock.talk': 'Gesprächszeit',
  'clock.over': 'Die Zeit ist um',
  'clock.left': { one: 'noch {count} Sekunde', other: 'noch {count} Sekunden' },

  // As they are chosen on phones and told to the room.
  'mood.1': 'Zäh',
  'mood.2': 'Durchwachsen',
  'mood.3': 'Gut',
};
