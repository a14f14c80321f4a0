/** What the one big button of the host will do. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostNext as english } from '../en/host-next.ts';

export const hostNext: Translation<typeof english> = {
  'next.start': 'Empezar: cómo funciona',
  'next.start.at': 'Empezar el taller',

  'next.to.lobby': 'Ir a la sala de espera',
  'next.to.brief': 'Explicar cómo funciona',
  'next.to.solo-sort': 'Empezar a solas',
  'next.to.team-sort': 'Empezar en equipo',
  'next.to.lock-1': 'Cerrar los tableros',
  'next.to.second-look': 'Empezar la segunda mirada',
  'next.to.lock-2': 'Volver a cerrar los tableros',
  'next.to.reveal': 'Ir a la revelación',
  'next.to.score': 'Mostrar la puntuación',
  'next.to.vote-1': 'Siguiente situación',
  'next.to.talk': 'Dejar que conversen',
  'next.to.vote-2': 'Empezar el segundo voto',
  'next.to.scenario-reveal': 'Mostrar la respuesta',
  'next.to.final': 'Mostrar la puntuación final',
  'next.to.debrief-what': 'Empezar la reflexión',
  'next.to.debrief-so-what': 'Seguir: ¿qué significa?',
  'next.to.debrief-now-what': 'Seguir: ¿y ahora qué?',
  'next.to.exit-check': 'Seguir: para terminar',
  'next.to.closed': 'Terminar el taller',

  'next.card.first': 'Mostrar la primera tarjeta',
  'next.card': {
    one: 'Mostrar la última tarjeta',
    many: 'Mostrar la siguiente tarjeta (quedan {count})',
    other: 'Mostrar la siguiente tarjeta (quedan {count})',
  },
  'next.scenarios': 'Empezar las situaciones',
  'next.round': 'Empezar la ronda {round}',

  'next.end.solo-sort': 'Terminar ya la parte a solas',
  'next.end.team-sort': 'Terminar ya la parte en equipo',
  'next.end.second-look': 'Terminar ya la segunda mirada',
  'next.end.vote-1': 'Cerrar la votación y seguir',
  'next.end.vote-1.talk': 'Cerrar la votación y conversar',
  'next.end.vote-1.reveal': 'Cerrar la votación y mostrar la respuesta',
  'next.end.talk': 'Terminar y volver a votar',
  'next.end.vote-2': 'Cerrar ya el segundo voto',

  'next.blocked.too_few_people': 'Hacen falta al menos dos personas.',
  'next.blocked.offline': 'Sin conexión: espera a que vuelva.',
  'next.waiting.people': {
    one: '{count} persona sigue en ello',
    many: '{count} de personas siguen en ello',
    other: '{count} personas siguen en ello',
  },
  'next.waiting.teams': {
    one: '{count} equipo aún no ha cerrado',
    many: '{count} de equipos aún no han cerrado',
    other: '{count} equipos aún no han cerrado',
  },
  'next.appeals': {
    one: 'Hay {count} apelación pendiente',
    many: 'Hay {count} de apelaciones pendientes',
    other: 'Hay {count} apelaciones pendientes',
  },
  'next.confirm.title': '¿{action}?',
  'next.confirm.people': 'Lo que ya han respondido cuenta; el resto queda sin decidir.',
  'next.confirm.teams': 'Sus tableros se cierran tal como están ahora.',
  'next.confirm.yes': 'Terminar ya',
  'next.confirm.no': 'Dejar que sigan',
  'next.close.title': '¿Terminar el taller?',
  'next.close.text': 'Después ya no se puede jugar. Cada teléfono conserva su página, y tú recibes el informe.',
  'next.close.yes': 'Terminar',
  'next.close.no': 'Todavía no',
};
