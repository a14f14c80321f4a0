/** Words of the charts, on the projector and on the page after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { charts as english } from '../en/charts.ts';

export const charts: Translation<typeof english> = {
  'chart.people': 'Personas',
  'chart.teams': 'Equipos',
  'chart.card': 'Tarjeta',
  'chart.small': 'Solo {people}: conviene leer estas cifras con cautela',
  'chart.share': '{share} ({count})',
  'chart.table': 'En una tabla',

  'flow.title': 'De las respuestas a solas a las del equipo',
  'flow.alone': 'A solas',
  'flow.team': 'Equipo',
  'flow.first': 'Primer cierre',
  'flow.second': 'Segundo cierre',
  'flow.at': '{when}: {side}',
  'flow.moved.team': 'Equipo: personas que pasan a {first}, {toFirst}; a {second}, {toSecond}.',
  'flow.moved.first': 'Primer cierre: personas que pasan a {first}, {toFirst}; a {second}, {toSecond}.',
  'flow.moved.second': 'Segundo cierre: personas que pasan a {first}, {toFirst}; a {second}, {toSecond}.',
  'flow.nobody.team': 'Equipo: nadie está en un lado distinto que a solas.',
  'flow.nobody.first': 'Primer cierre: nadie está en un lado distinto que a solas.',
  'flow.nobody.second': 'Segundo cierre: nadie está en un lado distinto que a solas.',
  'flow.entrenched': 'Los dos bandos se mantuvieron en su lado.',

  'reason.title': 'Qué inclinó la balanza',
  'reason.reason': 'Motivo',
  'reason.people': 'Personas',
  'reason.process': 'Proceso',
  'reason.time': 'Tiempo',
  'reason.depends': 'Depende',

  'matrix.caption': 'En qué lado se puso cada tarjeta a solas, y cuántos equipos la pusieron ahí',
  'matrix.teams': '{first} : {second}',
  'matrix.contested': 'dividida',

  'lift.room': 'Todo el grupo',
  'lift.mean': 'A solas, en promedio',
  'lift.best': 'A solas, mejor resultado',
  'lift.first': 'Primer cierre',
  'lift.second': 'Segundo cierre',
  'lift.who': 'Quién',
  'lift.caption': 'Porcentaje de tarjetas que coinciden',

  'lean.caption': 'Qué atribuimos a quién',
  'lean.balanced': 'en equilibrio',
  'lean.towards': 'hacia {side}',
  'lean.more': {
    one: 'Hay {count} tema más, cercano al centro.',
    many: 'Hay {count} de temas más, cercanos al centro.',
    other: 'Hay {count} temas más, cercanos al centro.',
  },
  'lean.theme': 'Tema',
  'lean.value': 'Inclinación, de −1 a 1',
  'lean.allCards': 'Todas las tarjetas',
  'chart.estimate': '{share} (entre {low} y {high})',
  'chart.range': 'probablemente entre {low} y {high}',

  'minds.gain': 'pasó a coincidir',
  'minds.loss': 'dejó de coincidir',
  'minds.caption': 'Quién cambió su voto',
  'minds.share': 'Porcentaje',
  'minds.gapLow': 'La conversación cerró el {share} de la distancia: una pequeña parte.',
  'minds.gapMiddle': 'La conversación cerró el {share} de la distancia: una buena parte.',
  'minds.gapHigh': 'La conversación cerró el {share} de la distancia: casi toda.',

  'fits.title': 'Cuántas personas pusieron cada tarjeta en el lado que coincide',
  'fits.share': 'Coincide',
  'fits.between': 'Probablemente entre',
  'fits.range': '{low} y {high}',
};
