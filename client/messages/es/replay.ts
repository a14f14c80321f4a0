/** Words of the replay of the boards: on the projector, in the report, and in the file to take home. */
import type { Translation } from '../../lib/i18n.ts';
import type { replay as english } from '../en/replay.ts';

export const replay: Translation<typeof english> = {
  'replay.begin': 'Los tableros aún están vacíos',
  'replay.placed': '{team}: la tarjeta {number} va a {side}',
  'replay.changed': '{team}: la tarjeta {number} pasa a {side}',
  'replay.locked': '{team} cierra su tablero',
  'replay.lockedAgain': '{team} cierra de forma definitiva',

  'replay.round': 'Ronda {round}',
  'replay.card': 'Tarjeta {number}',
  'replay.hasChanged': 'ha cambiado de lado',
  'replay.isLocked': 'cerrado',
  'replay.open': 'sin decidir',
  'replay.most': 'Los {shown} equipos que más cambiaron, de {total}',
  'replay.none': 'No hay tableros que volver a ver.',

  'replay.timeline': 'Línea de tiempo de los tableros',
  'replay.moment': '{time}, {what}',
  'replay.play': 'Reproducir',
  'replay.again': 'Ver otra vez',
  'replay.pause': 'Pausa',
  'replay.back': 'Un movimiento atrás',
  'replay.on': 'Un movimiento adelante',
  'replay.speed': 'Velocidad',
  'replay.times': '{factor} ×',
  'replay.jump': 'Ir a',
  'replay.cards': 'Las tarjetas',
  'replay.changes': {
    one: 'cambió de lado una vez',
    many: 'cambió de lado {count} de veces',
    other: 'cambió de lado {count} veces',
  },
  'replay.table': 'Este momento en una tabla',

  'replay.final': 'Los tableros en el primer cierre, y lo que cambió hasta el último',
  'replay.then': '{first}, después {last}',
};
