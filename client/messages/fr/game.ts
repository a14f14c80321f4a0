/** Words that every page needs once people are in a room. */
import type { Translation } from '../../lib/i18n.ts';
import type { game as english } from '../en/game.ts';

export const game: Translation<typeof english> = {
  'word.you': 'vous',
  'word.points': { one: '{count} point', many: '{count} de points', other: '{count} points' },
  'word.people': { one: '{count} personne', many: '{count} de personnes', other: '{count} personnes' },
  'word.teams': { one: '{count} équipe', many: '{count} d’équipes', other: '{count} équipes' },
  'word.cards': { one: '{count} carte', many: '{count} de cartes', other: '{count} cartes' },
  'word.ofTotal': '{done} sur {total}',
  'word.row': '{name} : {value}',
  'word.named': '{name} {number}',

  'fit.yes': 'En accord avec les articles',
  'fit.yes.ownDeck': 'En accord avec le jeu de cartes',
  'fit.no': 'Les articles disent le contraire',
  'fit.no.ownDeck': 'Le jeu de cartes dit le contraire',

  'explanation.nuance': 'Ici, les sources ne sont pas d’accord.',
  'explanation.says': 'Qui le dit',
  'explanation.saysOtherwise': 'Qui dit autre chose',
  'explanation.source': 'Article {article}, {title} : {section}',
  'explanation.source.ownDeck': '{title} : {section}',
  'explanation.sourceWhole': 'Article {article}, {title}',
  'explanation.sourceWhole.ownDeck': '{title}',

  'exit.title': { one: 'Une dernière carte', many: '{count} de dernières cartes', other: '{count} dernières cartes' },
  'exit.titleNone': 'Une dernière question',

  'team.orange': 'Orange',
  'team.sky': 'Ciel',
  'team.green': 'Vert',
  'team.blue': 'Bleu',
  'team.vermillion': 'Vermillon',
  'team.purple': 'Violet',
  'team.yellow': 'Jaune',
  'team.white': 'Blanc',
  'team.series': '{name} {series}',

  'step.lobby': 'Accueil',
  'step.brief': 'Comment ça marche',
  'step.solo-sort': 'En solo',
  'step.team-sort': 'Tri en équipe',
  'step.lock-1': 'Premier verrouillage',
  'step.second-look': 'Second regard',
  'step.lock-2': 'Second verrouillage',
  'step.reveal': 'Révélation',
  'step.score': 'Score',
  'step.vote-1': 'Premier vote',
  'step.talk': 'Échange',
  'step.vote-2': 'Second vote',
  'step.scenario-reveal': 'La réponse',
  'step.final': 'Score final',
  'step.debrief-what': 'Que s’est-il passé ?',
  'step.debrief-so-what': 'Et alors ?',
  'step.debrief-now-what': 'Et maintenant ?',
  'step.exit-check': 'Pour finir',
  'step.closed': 'Fin',

  'closed.keptUntil': 'Tout ce que le serveur garde de cet atelier sera supprimé le {time}.',

  'clock.label': 'Temps restant',
  'clock.paused': 'En pause',
  'clock.talk': 'Temps d’échange',
  'clock.over': 'Temps écoulé',
  'clock.left': {
    one: 'Il reste {count} seconde',
    many: 'Il reste {count} de secondes',
    other: 'Il reste {count} secondes',
  },

  // As they are chosen on phones and told to the room.
  'mood.1': 'Difficile',
  'mood.2': 'Mitigé',
  'mood.3': 'Bien',
};
