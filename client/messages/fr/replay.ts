/** Words of the replay of the boards: on the projector, in the report, and in the file to take home. */
import type { Translation } from '../../lib/i18n.ts';
import type { replay as english } from '../en/replay.ts';

export const replay: Translation<typeof english> = {
  'replay.begin': 'Les tableaux sont encore vides',
  'replay.placed': '{team} : la carte {number} va dans {side}',
  'replay.changed': '{team} : la carte {number} passe dans {side}',
  'replay.locked': '{team} verrouille son tableau',
  'replay.lockedAgain': '{team} verrouille pour de bon',

  'replay.round': 'Manche {round}',
  'replay.card': 'Carte {number}',
  'replay.hasChanged': 'a changé de colonne',
  'replay.isLocked': 'verrouillé',
  'replay.open': 'sans colonne',
  'replay.most': 'Les {shown} équipes qui ont le plus changé, sur {total}',
  'replay.none': 'Il n’y a pas de tableaux à rejouer.',

  'replay.timeline': 'Chronologie des tableaux',
  'replay.moment': '{time}, {what}',
  'replay.play': 'Lecture',
  'replay.again': 'Revoir',
  'replay.pause': 'Pause',
  'replay.back': 'Un coup en arrière',
  'replay.on': 'Un coup en avant',
  'replay.speed': 'Vitesse',
  'replay.times': '{factor} ×',
  'replay.jump': 'Aller à',
  'replay.cards': 'Les cartes',
  'replay.changes': {
    one: 'changée une fois',
    many: 'changée {count} de fois',
    other: 'changée {count} fois',
  },
  'replay.table': 'Ce moment, ligne par ligne',

  'replay.final': 'Les tableaux au premier verrouillage, et ce qui a changé jusqu’au dernier',
  'replay.then': '{first}, puis {last}',
};
