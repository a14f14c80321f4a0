/** What the one big button of the host will do. */
import type { Translation } from '../../lib/i18n.ts';
import type { hostNext as english } from '../en/host-next.ts';

export const hostNext: Translation<typeof english> = {
  'next.start': 'Começar: como funciona',
  'next.start.at': 'Começar o workshop',

  'next.to.lobby': 'Ir à sala de espera',
  'next.to.brief': 'Explicar como funciona',
  'next.to.solo-sort': 'Separar individualmente',
  'next.to.team-sort': 'Separar em equipe',
  'next.to.lock-1': 'Fechar os quadros',
  'next.to.second-look': 'Começar o segundo olhar',
  'next.to.lock-2': 'Fechar os quadros de novo',
  'next.to.reveal': 'Ir à revelação',
  'next.to.score': 'Mostrar o placar',
  'next.to.vote-1': 'Próximo cenário',
  'next.to.talk': 'Abrir a conversa',
  'next.to.vote-2': 'Começar a 2ª votação',
  'next.to.scenario-reveal': 'Mostrar a resposta',
  'next.to.final': 'Mostrar o placar final',
  'next.to.debrief-what': 'Começar a reflexão',
  'next.to.debrief-so-what': 'Continuar: e daí?',
  'next.to.debrief-now-what': 'Continuar: e agora?',
  'next.to.exit-check': 'Continuar: para terminar',
  'next.to.closed': 'Encerrar o workshop',

  'next.card.first': 'Mostrar a primeira carta',
  'next.card': {
    one: 'Mostrar a última carta',
    many: 'Mostrar a próxima carta (faltam {count})',
    other: 'Mostrar a próxima carta (faltam {count})',
  },
  'next.scenarios': 'Começar os cenários',
  'next.round': 'Começar a rodada {round}',

  'next.end.solo-sort': 'Encerrar a parte individual',
  'next.end.team-sort': 'Encerrar a parte em equipe',
  'next.end.second-look': 'Encerrar o segundo olhar',
  'next.end.vote-1': 'Encerrar a votação e seguir',
  'next.end.vote-1.talk': 'Encerrar a votação e conversar',
  'next.end.vote-1.reveal': 'Encerrar a votação, mostrar a resposta',
  'next.end.talk': 'Encerrar a conversa e votar',
  'next.end.vote-2': 'Encerrar a 2ª votação',

  'next.blocked.too_few_people': 'São necessárias pelo menos duas pessoas.',
  'next.blocked.offline': 'Sem conexão: espere até que ela volte.',
  'next.waiting.people': {
    one: '{count} pessoa ainda não terminou',
    many: '{count} de pessoas ainda não terminaram',
    other: '{count} pessoas ainda não terminaram',
  },
  'next.waiting.teams': {
    one: '{count} equipe ainda não fechou',
    many: '{count} de equipes ainda não fecharam',
    other: '{count} equipes ainda não fecharam',
  },
  'next.appeals': {
    one: '{count} carta com contestação em aberto',
    many: '{count} de cartas com contestação em aberto',
    other: '{count} cartas com contestação em aberto',
  },
  'next.appeals.text': 'Se você aceitar uma contestação mais tarde, o placar final muda depois que todos o viram.',
  'next.appeals.look': 'Ver as contestações',
  'next.confirm.title': '{action}?',
  'next.confirm.people': 'O que já foi respondido vale; o resto fica em aberto.',
  'next.confirm.teams': 'Os quadros se fecham como estão agora.',
  'next.confirm.yes': 'Encerrar agora',
  'next.confirm.no': 'Deixar continuar',
  'next.close.title': 'Encerrar o workshop?',
  'next.close.text':
    'Depois disso não se pode jogar mais nada. Cada telefone fica com a sua página, e você recebe o relatório.',
  'next.close.yes': 'Encerrar',
  'next.close.no': 'Ainda não',
};
