/** Words of the debrief. */
import type { Translation } from '../../lib/i18n.ts';
import type { debrief as english } from '../en/debrief.ts';

export const debrief: Translation<typeof english> = {
  'facts.who': '{cards} nas mãos de {people}',
  'facts.placements': {
    one: 'vez em que uma carta ganhou um lado',
    many: 'de vezes em que uma carta ganhou um lado',
    other: 'vezes em que uma carta ganhou um lado',
  },
  'facts.changed': {
    one: 'vez em que uma carta mudou de lado antes do fechamento',
    many: 'de vezes em que uma carta mudou de lado antes do fechamento',
    other: 'vezes em que uma carta mudou de lado antes do fechamento',
  },
  'facts.hot': 'Cartas que mais mudaram de lado',
  'hot.line': { one: '{count} mudança', many: '{count} de mudanças', other: '{count} mudanças' },
  'facts.votes': { one: 'voto em um cenário', many: 'de votos em cenários', other: 'votos em cenários' },
  'facts.votesChanged': {
    one: 'voto que mudou depois da conversa',
    many: 'de votos que mudaram depois da conversa',
    other: 'votos que mudaram depois da conversa',
  },
  'mood.title': 'Como foi para você?',
  'mood.wait': 'Toque em um rosto no telefone. Os números aparecem a partir de cinco pessoas.',

  'contested.none': 'Nenhuma carta dividiu a sala. De onde veio tanta certeza?',
  'contested.within': 'Divisão dentro das equipes',
  'contested.between': 'Divisão entre as equipes',
  'contested.unknown': 'Vale olhar de novo',
  'contested.elsewhere': 'No fim, a maioria está do outro lado',
  'contested.withinAsk': 'A dúvida é geral. O que fala a favor de cada lado?',
  'contested.betweenAsk': 'Em que cada equipe estava pensando?',
  'contested.unknownAsk': 'O que levou vocês a essa escolha?',
  'contested.elsewhereAsk': 'O que vemos que os artigos não veem?',
  'contested.elsewhereAsk.ownDeck': 'O que vemos que o baralho não vê?',
  'contested.key': 'Artigos: {side}',
  'contested.key.ownDeck': 'Baralho: {side}',

  'argue.text': 'Ninguém separou estas cartas. De que lado ficam, e por quê?',

  'matrix.text': 'Onde as pessoas colocaram cada carta individualmente. No meio, as que nos dividiram.',
  'matrix.textTeams': 'Onde as equipes colocaram cada carta. No meio, as que nos dividiram.',

  'lift.text': 'Cartas que combinam. Isto não dá pontos a ninguém.',
  'lift.told': 'Individualmente, {alone} das respostas combinaram em média; em equipe, {together} no fim.',
  'lift.teams': 'Com as equipes de cinco ou mais pessoas',
  'lift.roomOnly': 'Uma só linha para a sala inteira: as equipes são pequenas demais para aparecer uma a uma.',

  'lean.text': 'Onde a sala viu um lado e os artigos viram o outro.',
  'lean.text.ownDeck': 'Onde a sala viu um lado e o baralho viu o outro.',
  'lean.halo': 'Nas cartas que soam bem, {positive} das respostas foram para {side}; nas que soam mal, {negative}.',
  'lean.haloAsk': 'Damos a parte agradável do trabalho a um só chapéu?',
  'lean.haloNone': 'As palavras agradáveis se dividiram por igual entre os dois chapéus.',

  'pairs.talk': {
    one: '{first} e {second} divergem mais nesta carta: conversem entre si.',
    many: '{first} e {second} divergem mais nestas cartas: conversem entre si.',
    other: '{first} e {second} divergem mais nestas cartas: conversem entre si.',
  },
  'pairs.differ': 'Divergem em {differ} de {of} cartas.',

  'neither.both': 'A maioria dos dias pede os dois à mesma pessoa. A arte é perceber qual deles está faltando.',
  'neither.articles': 'O que chamamos de “combina” é o que dizem cinco artigos populares. Eles não são pesquisa.',
  'neither.articles.ownDeck':
    'O que chamamos de “combina” é o que diz quem escreveu este baralho. Vocês podem discordar.',

  'tips.weak': '“{theme}” foi o tema em que menos respostas combinaram ({share}). Isto pode ajudar:',
  'tips.ask': 'O que você poderia experimentar nesta semana?',

  'wall.empty': 'Escreva uma frase no telefone: quando isto acontecer, vou fazer aquilo.',
  'wall.emptyMore': 'Ela aparece aqui sem o seu nome.',
  'wall.neighbour': 'Depois, diga a frase a quem está ao seu lado.',

  'end.exit': 'Cartas que ninguém tinha visto',
  'end.share': 'combinam hoje',
  'end.before': 'na primeira rodada, individualmente',
  'end.lower': 'Eram cartas diferentes das anteriores. Quais delas fizeram vocês hesitar?',
  'end.lowerFigure': 'Primeira rodada, individualmente, com as cartas dela: {share}',
  'end.transfer': '{points} pontos percentuais em relação à primeira rodada.',
  'end.people': {
    one: '{count} pessoa respondeu',
    many: '{count} de pessoas responderam',
    other: '{count} pessoas responderam',
  },
  'end.useful': 'Foi útil? {stars} de {most}',
  'end.noExit': 'Agradecemos a participação. Sua página fica no telefone: cartas, respostas e a sua frase.',
  'end.keep': 'Agradecemos a participação. Guarde a página no telefone: suas cartas, suas respostas e a sua frase.',
};
