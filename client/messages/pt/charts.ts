/** Words of the charts, on the projector and on the page after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { charts as english } from '../en/charts.ts';

export const charts: Translation<typeof english> = {
  'chart.people': 'Pessoas',
  'chart.teams': 'Equipes',
  'chart.card': 'Carta',
  'chart.small': 'Só {people}: números para ler com cautela',
  'chart.share': '{share} ({count})',
  'chart.table': 'Em tabela',

  'flow.title': 'Das respostas individuais às equipes',
  'flow.alone': 'Individual',
  'flow.team': 'Equipe',
  'flow.first': '1º fechamento',
  'flow.second': '2º fechamento',
  'flow.at': '{when}: {side}',
  'flow.moved.team': 'Na equipe, passaram para {first}: {toFirst}; para {second}: {toSecond}.',
  'flow.moved.first': 'No 1º fechamento, passaram para {first}: {toFirst}; para {second}: {toSecond}.',
  'flow.moved.second': 'No 2º fechamento, passaram para {first}: {toFirst}; para {second}: {toSecond}.',
  'flow.nobody.team': 'Na equipe, ninguém ficou em um lado diferente do que escolheu individualmente.',
  'flow.nobody.first': 'No 1º fechamento, ninguém ficou em um lado diferente do que escolheu individualmente.',
  'flow.nobody.second': 'No 2º fechamento, ninguém ficou em um lado diferente do que escolheu individualmente.',
  'flow.entrenched': 'Os dois lados ficaram onde estavam.',

  'reason.title': 'O que pesou na decisão',
  'reason.reason': 'Motivo',
  'reason.people': 'Pessoas',
  'reason.process': 'Processo',
  'reason.time': 'Tempo',
  'reason.depends': 'Depende',

  'matrix.caption': 'Onde as pessoas colocaram cada carta individualmente, e quantas equipes a colocaram de cada lado',
  'matrix.teams': '{first} : {second}',
  'matrix.contested': 'dividida',

  'lift.room': 'A sala inteira',
  'lift.mean': 'Individual, em média',
  'lift.best': 'Melhor individual',
  'lift.first': '1º fechamento',
  'lift.second': '2º fechamento',
  'lift.who': 'Quem',
  'lift.caption': 'Proporção de cartas que combinam',

  'lean.caption': 'O que atribuímos a quem',
  'lean.balanced': 'em equilíbrio',
  'lean.towards': 'mais para {side}',
  'lean.more': {
    one: 'Há mais {count} tema, mais perto do meio.',
    many: 'Há mais {count} de temas, mais perto do meio.',
    other: 'Há mais {count} temas, mais perto do meio.',
  },
  'lean.theme': 'Tema',
  'lean.value': 'Inclinação, de −1 a 1',
  'lean.allCards': 'Todas as cartas',
  'chart.estimate': '{share} (de {low} a {high})',
  'chart.range': 'provavelmente de {low} a {high}',

  'minds.gain': 'passaram para o que combina',
  'minds.loss': 'deixaram o que combina',
  'minds.caption': 'Quem mudou de voto',
  'minds.share': 'Proporção',
  'minds.gapLow': 'A conversa reduziu a distância em {share}: só um pouco.',
  'minds.gapMiddle': 'A conversa reduziu a distância em {share}: uma boa parte.',
  'minds.gapHigh': 'A conversa reduziu a distância em {share}: quase por completo.',

  'fits.title': 'Quantas pessoas colocaram cada carta onde ela combina',
  'fits.share': 'Combina',
  'fits.between': 'Provavelmente entre',
  'fits.range': '{low} e {high}',
};
