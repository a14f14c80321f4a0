/** Words that every page needs once people are in a room. */
import type { Translation } from '../../lib/i18n.ts';
import type { game as english } from '../en/game.ts';

export const game: Translation<typeof english> = {
  'word.you': 'você',
  'word.points': { one: '{count} ponto', many: '{count} de pontos', other: '{count} pontos' },
  'word.people': { one: '{count} pessoa', many: '{count} de pessoas', other: '{count} pessoas' },
  'word.teams': { one: '{count} equipe', many: '{count} de equipes', other: '{count} equipes' },
  'word.cards': { one: '{count} carta', many: '{count} de cartas', other: '{count} cartas' },
  'word.ofTotal': '{done} de {total}',
  'word.row': '{name}: {value}',
  'word.named': '{name} {number}',

  'fit.yes': 'Combina com os artigos',
  'fit.yes.ownDeck': 'Combina com o baralho',
  'fit.no': 'Os artigos veem o contrário',
  'fit.no.ownDeck': 'O baralho vê o contrário',

  'explanation.nuance': 'Aqui as fontes discordam.',
  'explanation.says': 'Quem diz isso',
  'explanation.saysOtherwise': 'Quem diz outra coisa',
  'explanation.source': 'Artigo {article}, {title}: {section}',
  'explanation.source.ownDeck': '{title}: {section}',
  'explanation.sourceWhole': 'Artigo {article}, {title}',
  'explanation.sourceWhole.ownDeck': '{title}',

  'exit.title': { one: 'Uma última carta', many: '{count} de últimas cartas', other: '{count} últimas cartas' },
  'exit.titleNone': 'Uma última pergunta',

  'team.orange': 'Laranja',
  'team.sky': 'Celeste',
  'team.green': 'Verde',
  'team.blue': 'Azul',
  'team.vermillion': 'Escarlate',
  'team.purple': 'Roxo',
  'team.yellow': 'Amarelo',
  'team.white': 'Branco',
  'team.series': '{name} {series}',

  'step.lobby': 'Sala de espera',
  'step.brief': 'Como funciona',
  'step.solo-sort': 'Individualmente',
  'step.team-sort': 'Em equipe',
  'step.lock-1': '1º fechamento',
  'step.second-look': 'Segundo olhar',
  'step.lock-2': '2º fechamento',
  'step.reveal': 'Revelação',
  'step.score': 'Placar',
  'step.vote-1': '1ª votação',
  'step.talk': 'Conversa',
  'step.vote-2': '2ª votação',
  'step.scenario-reveal': 'A resposta',
  'step.final': 'Placar final',
  'step.debrief-what': 'O que aconteceu?',
  'step.debrief-so-what': 'E daí?',
  'step.debrief-now-what': 'E agora?',
  'step.exit-check': 'Para terminar',
  'step.closed': 'Fim',

  'closed.keptUntil': 'Tudo o que o servidor guarda deste workshop será apagado em {time}.',

  'clock.label': 'Tempo restante',
  'clock.paused': 'Em pausa',
  'clock.talk': 'Hora da conversa',
  'clock.over': 'O tempo acabou',
  'clock.left': {
    one: 'Falta {count} segundo',
    many: 'Faltam {count} de segundos',
    other: 'Faltam {count} segundos',
  },

  // As they are chosen on phones and told to the room.
  'mood.1': 'Difícil',
  'mood.2': 'Mais ou menos',
  'mood.3': 'Bom',
};
