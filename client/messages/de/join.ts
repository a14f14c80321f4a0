/** Words of the join page. Kept apart from the game's, which come later. */
import type { Translation } from '../../lib/i18n.ts';
import type { join as english } from '../en/join.ts';

export const join: Translation<typeof english> = {
  'join.title': 'Beim Workshop mitmachen',
  'join.code': 'Code des Workshops',
  'join.otherCode': 'Anderer Code',
  'join.codeHint': 'Sechs Ziffern, wie auf der Leinwand.',
  'join.codeShape': 'Ein Code hat sechs Ziffern, zum Beispiel 483 172.',
  'join.name': 'Dein Name',
  'join.nameHint': 'So, wie dein Team dich nennen soll. Ein erfundener Name ist in Ordnung.',
  'join.nameEmpty': 'Gib einen Namen ein, oder nimm einen Vorschlag.',
  'join.another': 'Anderen Namen vorschlagen',
  'join.go': 'Mitmachen',
  'join.privacy':
    'Dieser Server löscht deinen Namen einen Tag nach Ende des Workshops, den Rest nach zwei Wochen; beendet ihn niemand, alles nach einer Woche. Dein Team und die Moderation sehen deinen Namen; dass private Antworten von dir sind, sieht niemand.',
  'join.back': 'Zurück zu deinem Platz …',
  'join.backAs': 'Zurück zu deinem Platz, {name} …',
  'join.over': 'Dieser Workshop ist vorbei. Einsteigen geht nicht mehr.',
  'join.seatGone': 'Deinen Platz in diesem Workshop gibt es nicht mehr. Du kannst einen neuen nehmen.',

  'removed.title': 'Du bist nicht mehr in diesem Workshop',
  'removed.text':
    'Die Moderation hat dich herausgenommen. Was du geantwortet hast, zählt weiter für dein Team. War es ein Versehen, sprich mit der Moderation und steig wieder ein.',
  'removed.banned':
    'Die Moderation hat dich dauerhaft ausgeschlossen: Dieser Browser kann nicht in den Workshop zurück.',
  'removed.again': 'Wieder einsteigen',
  'removed.home': 'Zur Startseite',

  /** One word made of one of each, so that no adjective has to agree. At most fourteen letters together, please. */
  'suggest.first':
    'Abend Funkel Glücks Herbst Honig Licht Mai Mond Moos Morgen Nebel Sommer Sonnen Stern Tau Wiesen Winter Wolken',
  'suggest.second':
    'amsel biber dachs delfin falke fink koala lerche luchs marder meise otter panda reiher robbe schwan specht wiesel',
  'suggest.pattern': '{first}{second}',
};
