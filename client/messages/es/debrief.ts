/** Words of the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { debrief as english } from '../en/debrief.ts';

export const debrief: Translation<typeof english> = {
  'facts.title': 'Lo que hicimos',
  'facts.who': '{people} clasificaron {cards}',
  'facts.placements': {
    one: 'vez que se dio un lado a una tarjeta',
    many: 'de veces que se dio un lado a una tarjeta',
    other: 'veces que se dio un lado a una tarjeta',
  },
  'facts.changed': {
    one: 'vez que una tarjeta cambió de lado antes del cierre',
    many: 'de veces que una tarjeta cambió de lado antes del cierre',
    other: 'veces que una tarjeta cambió de lado antes del cierre',
  },
  'facts.hot': 'Las que más cambiaron de lado',
  'facts.times': '{changes} ×',
  'facts.votes': {
    one: 'voto sobre una situación',
    many: 'de votos sobre situaciones',
    other: 'votos sobre situaciones',
  },
  'facts.votesChanged': {
    one: 'voto cambiado tras conversar',
    many: 'de votos cambiados tras conversar',
    other: 'votos cambiados tras conversar',
  },
  'mood.title': '¿Cómo les fue?',
  'mood.wait': 'Toquen una cara en el teléfono. Los números aparecen a partir de cinco personas.',
  'mood.1': 'Me costó',
  'mood.2': 'Regular',
  'mood.3': 'Bien',

  'contested.title': 'Tarjetas que nos dividieron',
  'contested.none': 'Ninguna tarjeta dividió al grupo. ¿Por qué lo vieron tan claro?',
  'contested.within': 'División dentro de los equipos',
  'contested.between': 'División entre los equipos',
  'contested.unknown': 'Merece otra mirada',
  'contested.withinAsk': 'Nadie lo tiene claro. ¿Qué hay a favor de cada lado?',
  'contested.betweenAsk': '¿En qué pensaba cada equipo?',
  'contested.unknownAsk': '¿Por qué eligieron así?',
  'contested.key': 'Artículos: {side}',
  'contested.key.ownDeck': 'Mazo: {side}',

  'argue.title': 'Tarjetas sin puntos',
  'argue.text': 'Nadie las ha clasificado. ¿En qué lado las pondrían, y por qué?',

  'matrix.title': 'Tarjeta por tarjeta',
  'matrix.text': 'Dónde puso la gente cada tarjeta a solas. En el centro, las que nos dividieron.',
  'matrix.textTeams': 'Dónde pusieron los equipos cada tarjeta. En el centro, las que nos dividieron.',

  'lift.title': 'A solas y en equipo',
  'lift.text': 'Tarjetas que coinciden. Esto no da puntos a nadie.',
  'lift.teams': 'Con los equipos de cinco personas o más',

  'replay.title': 'De la primera tarjeta al último cierre',

  'lean.title': 'Qué atribuimos a quién',
  'lean.text': 'Dónde el grupo vio un lado y los artículos, el otro.',
  'lean.text.ownDeck': 'Dónde el grupo vio un lado y el mazo, el otro.',
  'lean.halo':
    'En las tarjetas que suenan bien, el {positive} de las respuestas fue a {side}; en las que suenan mal, el {negative}.',
  'lean.haloAsk': '¿Le damos a un solo sombrero la parte bonita del trabajo?',
  'lean.haloNone': 'Las palabras bonitas se repartieron por igual entre los dos sombreros.',

  'minds.title': 'Cambios de opinión',

  'pairs.title': 'Dos equipos, dos miradas',
  'pairs.talk': {
    one: '{first} y {second} difieren sobre todo en esta tarjeta: conversen entre ustedes.',
    many: '{first} y {second} difieren sobre todo en estas tarjetas: conversen entre ustedes.',
    other: '{first} y {second} difieren sobre todo en estas tarjetas: conversen entre ustedes.',
  },
  'pairs.differ': 'Difieren en {differ} de {of} tarjetas.',

  'neither.title': 'Ningún sombrero es mejor que el otro',
  'neither.claims': 'Lo que los artículos dicen de ambos',
  'neither.claims.ownDeck': 'Lo que el mazo dice de ambos',
  'neither.both': 'Casi siempre, una misma persona necesita los dos. El arte está en notar cuál falta.',
  'neither.articles':
    'Lo que llamamos «coincide» es lo que dicen cinco artículos de divulgación. No son investigación.',
  'neither.articles.ownDeck':
    'Lo que llamamos «coincide» es lo que dice quien escribió este mazo. Pueden no estar de acuerdo.',

  'tips.title': 'Qué probar ahora',
  'tips.weak': 'Donde menos respuestas coincidieron: «{theme}» ({share}). Esto puede ayudar:',
  'tips.ask': '¿Cuál podrían probar esta semana?',

  'wall.title': 'Cuando…, voy a…',
  'wall.empty': 'Escriban una frase en el teléfono: cuando pase esto, voy a hacer aquello.',
  'wall.emptyMore': 'Aparece aquí sin el nombre de nadie.',
  'wall.neighbour': 'Después, dígansela a la persona de al lado.',

  'end.title': 'Gracias',
  'end.exit': 'Tarjetas que nadie había visto',
  'end.share': 'coincide hoy',
  'end.before': 'en la primera ronda, a solas',
  'end.lower': 'Eran tarjetas distintas de las anteriores. ¿Con cuál dudaron?',
  'end.lowerFigure': 'Primera ronda, a solas, con sus propias tarjetas: {share}',
  'end.transfer': 'Diferencia con la primera ronda, en puntos porcentuales: {points}',
  'end.people': {
    one: '{count} persona respondió',
    many: '{count} de personas respondieron',
    other: '{count} personas respondieron',
  },
  'end.useful': '¿Fue útil? {stars} de {most}',
  'end.noExit': 'Cada cual conserva su página en el teléfono: tarjetas, respuestas y su frase.',
  'end.keep': 'Guarden la página en el teléfono: sus tarjetas, sus respuestas y su frase.',
};
