/** Words that every page needs once people are in a room. */
import type { Translation } from '../../lib/i18n.ts';
import type { game as english } from '../en/game.ts';

export const game: Translation<typeof english> = {
  'word.you': 'tú',
  'word.points': { one: '{count} punto', many: '{count} de puntos', other: '{count} puntos' },
  'word.people': { one: '{count} persona', many: '{count} de personas', other: '{count} personas' },
  'word.teams': { one: '{count} equipo', many: '{count} de equipos', other: '{count} equipos' },
  'word.cards': { one: '{count} tarjeta', many: '{count} de tarjetas', other: '{count} tarjetas' },
  'word.ofTotal': '{done} de {total}',
  'word.row': '{name}: {value}',
  'word.named': '{name} {number}',

  'fit.yes': 'Coincide con los artículos',
  'fit.yes.ownDeck': 'Coincide con el mazo',
  'fit.no': 'Los artículos lo ven al revés',
  'fit.no.ownDeck': 'El mazo lo ve al revés',

  'explanation.nuance': 'Aquí las fuentes discrepan.',
  'explanation.says': 'Quién lo dice',
  'explanation.saysOtherwise': 'Quién dice otra cosa',
  'explanation.source': 'Artículo {article}, {title}: {section}',
  'explanation.source.ownDeck': '{title}: {section}',
  'explanation.sourceWhole': 'Artículo {article}, {title}',
  'explanation.sourceWhole.ownDeck': '{title}',

  'exit.title': { one: 'Una última tarjeta', many: '{count} de últimas tarjetas', other: '{count} últimas tarjetas' },
  'exit.titleNone': 'Una última pregunta',

  'team.orange': 'Naranja',
  'team.sky': 'Celeste',
  'team.green': 'Verde',
  'team.blue': 'Azul',
  'team.vermillion': 'Bermellón',
  'team.purple': 'Violeta',
  'team.yellow': 'Amarillo',
  'team.white': 'Blanco',
  'team.series': '{name} {series}',

  'step.lobby': 'Sala de espera',
  'step.brief': 'Cómo funciona',
  'step.solo-sort': 'A solas',
  'step.team-sort': 'Clasificar en equipo',
  'step.lock-1': 'Primer cierre',
  'step.second-look': 'Segunda mirada',
  'step.lock-2': 'Segundo cierre',
  'step.reveal': 'Revelación',
  'step.score': 'Puntuación',
  'step.vote-1': 'Primer voto',
  'step.talk': 'Conversación',
  'step.vote-2': 'Segundo voto',
  'step.scenario-reveal': 'La respuesta',
  'step.final': 'Puntuación final',
  'step.debrief-what': '¿Qué pasó?',
  'step.debrief-so-what': '¿Qué significa?',
  'step.debrief-now-what': '¿Y ahora qué?',
  'step.exit-check': 'Para terminar',
  'step.closed': 'Fin',

  'closed.keptUntil': 'Todo lo que el servidor guarda de este taller se borra el {time}.',

  'clock.label': 'Tiempo restante',
  'clock.paused': 'En pausa',
  'clock.talk': 'Tiempo para conversar',
  'clock.over': 'Se acabó el tiempo',
  'clock.left': {
    one: 'Queda {count} segundo',
    many: 'Quedan {count} de segundos',
    other: 'Quedan {count} segundos',
  },

  // As they are chosen on phones and told to the room.
  'mood.1': 'Me costó',
  'mood.2': 'Regular',
  'mood.3': 'Bien',
};
