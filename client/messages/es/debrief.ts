/** Words of the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { debrief as english } from '../en/debrief.ts';

export const debrief: Translation<typeof english> = {
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
  'hot.line': { one: '{count} cambio', many: '{count} de cambios', other: '{count} cambios' },
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

  'contested.none': 'Ninguna tarjeta dividió al grupo. ¿Por qué lo vieron tan claro?',
  'contested.within': 'División dentro de los equipos',
  'contested.between': 'División entre los equipos',
  'contested.unknown': 'Merece otra mirada',
  'contested.elsewhere': 'Al final, la mayoría está en el otro lado',
  'contested.withinAsk': 'Nadie lo tiene claro. ¿Qué hay a favor de cada lado?',
  'contested.betweenAsk': '¿En qué pensaba cada equipo?',
  'contested.unknownAsk': '¿Por qué eligieron así?',
  'contested.elsewhereAsk': '¿Qué vemos que los artículos no ven?',
  'contested.elsewhereAsk.ownDeck': '¿Qué vemos que el mazo no ve?',
  'contested.key': 'Artículos: {side}',
  'contested.key.ownDeck': 'Mazo: {side}',

  'argue.text': 'Nadie las ha clasificado. ¿En qué lado las pondrían, y por qué?',

  'matrix.text': 'Dónde puso la gente cada tarjeta a solas. En el centro, las que nos dividieron.',
  'matrix.textTeams': 'Dónde pusieron los equipos cada tarjeta. En el centro, las que nos dividieron.',

  'lift.text': 'Tarjetas que coinciden. Esto no da puntos a nadie.',
  'lift.told': 'A solas coincidió en promedio el {alone} de las respuestas; en equipo, al final, el {together}.',
  'lift.teams': 'Con los equipos de cinco personas o más',
  'lift.roomOnly': 'Una sola línea para todo el grupo: los equipos son demasiado pequeños para mostrarlos uno por uno.',

  'lean.text': 'Dónde el grupo vio un lado y los artículos, el otro.',
  'lean.text.ownDeck': 'Dónde el grupo vio un lado y el mazo, el otro.',
  'lean.halo':
    'En las tarjetas que suenan bien, el {positive} de las respuestas fue a {side}; en las que suenan mal, el {negative}.',
  'lean.haloAsk': '¿Le damos a un solo sombrero la parte bonita del trabajo?',
  'lean.haloNone': 'Las palabras bonitas se repartieron por igual entre los dos sombreros.',

  'pairs.talk': {
    one: '{first} y {second} difieren sobre todo en esta tarjeta: conversen entre ustedes.',
    many: '{first} y {second} difieren sobre todo en estas tarjetas: conversen entre ustedes.',
    other: '{first} y {second} difieren sobre todo en estas tarjetas: conversen entre ustedes.',
  },
  'pairs.differ': 'Difieren en {differ} de {of} tarjetas.',

  'neither.both': 'Casi siempre, una misma persona necesita los dos. El arte está en notar cuál falta.',
  'neither.articles':
    'Lo que llamamos «coincide» es lo que dicen cinco artículos de divulgación. No son investigación.',
  'neither.articles.ownDeck':
    'Lo que llamamos «coincide» es lo que dice quien escribió este mazo. Pueden no estar de acuerdo.',

  'tips.weak': 'Donde menos respuestas coincidieron: «{theme}» ({share}). Esto puede ayudar:',
  'tips.ask': '¿Cuál podrían probar esta semana?',

  'wall.empty': 'Escriban una frase en el teléfono: cuando pase esto, voy a hacer aquello.',
  'wall.emptyMore': 'Aparece aquí sin el nombre de nadie.',
  'wall.neighbour': 'Después, dígansela a la persona de al lado.',

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
  'end.noExit': 'Gracias. Cada cual conserva su página en el teléfono: tarjetas, respuestas y su frase.',
  'end.keep': 'Gracias. Guarden la página en el teléfono: sus tarjetas, sus respuestas y su frase.',
};
