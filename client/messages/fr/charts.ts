/** Words of the charts, on the projector and on the page after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { charts as english } from '../en/charts.ts';

export const charts: Translation<typeof english> = {
  'chart.people': 'Personnes',
  'chart.teams': 'Équipes',
  'chart.card': 'Carte',
  'chart.small': 'Seulement {people} : des chiffres à lire avec prudence',
  'chart.share': '{share} ({count})',
  'chart.table': 'En tableau',

  'flow.title': 'Des personnes en solo à leurs équipes',
  'flow.alone': 'En solo',
  'flow.team': 'Équipe',
  'flow.first': 'Premier verrouillage',
  'flow.second': 'Second verrouillage',
  'flow.at': '{when} : {side}',
  'flow.moved.team': 'Équipe : {toFirst} vers {first}, {toSecond} vers {second}.',
  'flow.moved.first': 'Premier verrouillage : {toFirst} vers {first}, {toSecond} vers {second}.',
  'flow.moved.second': 'Second verrouillage : {toFirst} vers {first}, {toSecond} vers {second}.',
  'flow.nobody.team': 'Équipe : personne d’un autre côté qu’en solo.',
  'flow.nobody.first': 'Premier verrouillage : personne d’un autre côté qu’en solo.',
  'flow.nobody.second': 'Second verrouillage : personne d’un autre côté qu’en solo.',
  'flow.entrenched': 'Les deux camps sont restés sur leurs positions.',

  'reason.title': 'Ce qui a tranché',
  'reason.reason': 'Raison',
  'reason.people': 'Personnes',
  'reason.process': 'Processus',
  'reason.time': 'Temps',
  'reason.depends': 'Ça dépend',

  'matrix.caption': 'Où les personnes ont mis chaque carte en solo, et combien d’équipes l’ont fait',
  'matrix.teams': '{first} : {second}',
  'matrix.contested': 'divise',

  'lift.room': 'Toute la salle',
  'lift.mean': 'En solo, en moyenne',
  'lift.best': 'Meilleur résultat en solo',
  'lift.first': 'Premier verrouillage',
  'lift.second': 'Second verrouillage',
  'lift.who': 'Qui',
  'lift.caption': 'Part des cartes en accord',

  'lean.caption': 'Ce que nous confions à qui',
  'lean.balanced': 'équilibré',
  'lean.towards': 'côté {side}',
  'lean.more': {
    one: '{count} autre thème est plus proche du milieu.',
    many: '{count} d’autres thèmes sont plus proches du milieu.',
    other: '{count} autres thèmes sont plus proches du milieu.',
  },
  'lean.theme': 'Thème',
  'lean.value': 'Tendance, de −1 à 1',
  'lean.allCards': 'Toutes les cartes',
  'chart.estimate': '{share} (de {low} à {high})',
  'chart.range': 'probablement de {low} à {high}',

  'minds.gain': 'ont rejoint la réponse en accord',
  'minds.loss': 'ont quitté la réponse en accord',
  'minds.caption': 'Qui a changé de vote',
  'minds.share': 'Part',
  'minds.gapLow': 'L’échange a comblé {share} de l’écart : une petite partie.',
  'minds.gapMiddle': 'L’échange a comblé {share} de l’écart : une bonne partie.',
  'minds.gapHigh': 'L’échange a comblé {share} de l’écart : presque tout.',

  'fits.title': 'Combien de personnes ont mis chaque carte du côté en accord',
  'fits.share': 'En accord',
  'fits.between': 'Probablement entre',
  'fits.range': '{low} et {high}',
};
