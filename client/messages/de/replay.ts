/** Words of the replay of the boards: on the projector, in the report, and in the file to take home. */
import type { Translation } from '../../lib/i18n.ts';
import type { replay as english } from '../en/replay.ts';

export const replay: Translation<typeof english> = {
  'replay.begin': 'Die Boards sind noch leer',
  'replay.placed': '{team}: Karte {number} kommt zu „{side}“',
  'replay.changed': '{team}: Karte {number} wechselt zu „{side}“',
  'replay.locked': '{team} schließt das Board ab',
  'replay.lockedAgain': '{team} schließt endgültig ab',

  'replay.round': 'Runde {round}',
  'replay.card': 'Karte {number}',
  'replay.hasChanged': 'umsortiert',
  'replay.isLocked': 'abgeschlossen',
  'replay.open': 'offen',
  'replay.most': 'Die {shown} Teams mit den meisten Wechseln, von {total}',
  'replay.none': 'Es gibt keine Boards zum Abspielen.',

  'replay.timeline': 'Zeitleiste der Boards',
  'replay.moment': '{time}, {what}',
  'replay.play': 'Abspielen',
  'replay.again': 'Noch einmal',
  'replay.pause': 'Anhalten',
  'replay.back': 'Einen Zug zurück',
  'replay.on': 'Einen Zug weiter',
  'replay.speed': 'Tempo',
  'replay.times': '{factor} ×',
  'replay.jump': 'Springen zu',
  'replay.cards': 'Die Karten',
  'replay.changes': { one: 'einmal umsortiert', other: '{count}-mal umsortiert' },
  'replay.table': 'Dieser Moment als Tabelle',

  'replay.final': 'Die Boards beim ersten Abschluss, und was sich bis zum letzten geändert hat',
  'replay.then': '{first}, dann {last}',
};
