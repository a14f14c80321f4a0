/** Words of the replay of the boards: on the projector, in the report, and in the file to take home. */
import type { Translation } from '../../lib/i18n.ts';
import type { replay as english } from '../en/replay.ts';

export const replay: Translation<typeof english> = {
  'replay.begin': 'Os quadros ainda estão vazios',
  'replay.placed': '{team}: a carta {number} vai para {side}',
  'replay.changed': '{team}: a carta {number} passa para {side}',
  'replay.locked': '{team}: quadro fechado',
  'replay.lockedAgain': '{team}: quadro fechado em definitivo',

  'replay.round': 'Rodada {round}',
  'replay.card': 'Carta {number}',
  'replay.hasChanged': 'mudou de lado',
  'replay.isLocked': 'fechado',
  'replay.open': 'em aberto',
  'replay.most': 'As {shown} equipes que mais mudaram, de {total}',
  'replay.none': 'Não há quadros para rever.',

  'replay.timeline': 'Linha do tempo dos quadros',
  'replay.moment': '{time}, {what}',
  'replay.play': 'Reproduzir',
  'replay.again': 'Reproduzir de novo',
  'replay.pause': 'Pausar',
  'replay.back': 'Movimento anterior',
  'replay.on': 'Próximo movimento',
  'replay.speed': 'Velocidade',
  'replay.times': '{factor} ×',
  'replay.jump': 'Ir para',
  'replay.cards': 'As cartas',
  'replay.changes': {
    one: 'mudou de lado uma vez',
    many: 'mudou de lado {count} de vezes',
    other: 'mudou de lado {count} vezes',
  },
  'replay.table': 'Este momento em tabela',

  'replay.final': 'Os quadros no 1º fechamento, e o que mudou até o último',
  'replay.then': '{first}, depois {last}',
};
