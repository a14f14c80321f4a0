/** Words of the charts, on the projector and on the page after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { charts as english } from '../en/charts.ts';

export const charts: Translation<typeof english> = {
  'chart.people': 'Personen',
  'chart.teams': 'Teams',
  'chart.card': 'Karte',
  'chart.small': 'Nur {people}: Zahlen mit Vorsicht lesen',
  'chart.share': '{share} ({count})',
  'chart.table': 'Als Tabelle',

  'flow.title': 'Von der eigenen Antwort zu der des Teams',
  'flow.alone': 'Allein',
  'flow.team': 'Team',
  'flow.first': 'Erster Abschluss',
  'flow.second': 'Zweiter Abschluss',
  'flow.at': '{when}: {side}',
  'flow.moved.team': 'Team: {toFirst} zu „{first}“ gewechselt, {toSecond} zu „{second}“.',
  'flow.moved.first': 'Erster Abschluss: {toFirst} zu „{first}“ gewechselt, {toSecond} zu „{second}“.',
  'flow.moved.second': 'Zweiter Abschluss: {toFirst} zu „{first}“ gewechselt, {toSecond} zu „{second}“.',
  'flow.nobody.team': 'Team: niemand auf einer anderen Seite als allein.',
  'flow.nobody.first': 'Erster Abschluss: niemand auf einer anderen Seite als allein.',
  'flow.nobody.second': 'Zweiter Abschluss: niemand auf einer anderen Seite als allein.',
  'flow.entrenched': 'Beide Lager sind geblieben, wo sie waren.',

  'reason.title': 'Was den Ausschlag gab',
  'reason.reason': 'Grund',
  'reason.people': 'Menschen',
  'reason.process': 'Prozesse',
  'reason.time': 'Zeit',
  'reason.depends': 'Kommt drauf an',

  'matrix.caption': 'Wohin alle für sich jede Karte gelegt haben, und wie viele Teams wohin',
  'matrix.teams': '{first} : {second}',
  'matrix.contested': 'uneins',

  'lift.room': 'Ganzer Raum',
  'lift.mean': 'Allein, im Schnitt',
  'lift.best': 'Beste Person allein',
  'lift.first': 'Erster Abschluss',
  'lift.second': 'Zweiter Abschluss',
  'lift.who': 'Wer',
  'lift.caption': 'Anteil der passenden Karten',

  'lean.caption': 'Was wir wem zuschreiben',
  'lean.balanced': 'ausgewogen',
  'lean.towards': 'eher {side}',
  'lean.more': {
    one: '{count} weiteres Thema liegt näher an der Mitte.',
    other: '{count} weitere Themen liegen näher an der Mitte.',
  },
  'lean.theme': 'Thema',
  'lean.value': 'Neigung, −1 bis 1',
  'lean.allCards': 'Alle Karten',
  'chart.estimate': '{share} ({low} bis {high})',
  'chart.range': 'wahrscheinlich {low} bis {high}',

  'minds.gain': 'kamen herüber zu dem, was passt',
  'minds.loss': 'gingen weg von dem, was passt',
  'minds.caption': 'Wer die Stimme geändert hat',
  'minds.share': 'Anteil',
  'minds.gapLow': 'Der Austausch hat {share} der Lücke geschlossen: ein kleines Stück.',
  'minds.gapMiddle': 'Der Austausch hat {share} der Lücke geschlossen: ein gutes Stück.',
  'minds.gapHigh': 'Der Austausch hat {share} der Lücke geschlossen: fast die ganze.',

  'fits.title': 'Wie viele jede Karte dorthin gelegt haben, wo sie passt',
  'fits.share': 'Passend',
  'fits.between': 'Wahrscheinlich zwischen',
  'fits.range': '{low} und {high}',
};
