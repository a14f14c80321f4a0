/** Words of the page for a week after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { later as english } from '../en/later.ts';

export const later: Translation<typeof english> = {
  'later.page': 'Two Hats – uma semana depois',
  'later.title': 'Uma semana depois',
  'later.about': {
    one: 'Uma semana depois: uma carta que ninguém viu no seu workshop. O que ainda ficou?',
    many: 'Uma semana depois: {count} de cartas que ninguém viu no seu workshop. O que ainda ficou?',
    other: 'Uma semana depois: {count} cartas que ninguém viu no seu workshop. O que ainda ficou?',
  },
  'later.private': 'Sem conta e sem nomes. O que você toca fica nesta página: nada é enviado, nada é guardado.',

  'later.code': 'Código do seu workshop',
  'later.codeHint': 'Seis dígitos. Estão no que você levou para casa.',
  'later.codeWrong': 'Um código tem seis dígitos e não começa com 0.',
  'later.show': 'Mostrar as cartas',
  'later.none': 'Não há cartas com o código {code}.',
  'later.noneWhy':
    'Talvez um dígito esteja errado, o workshop ainda não tenha terminado ou o prazo tenha passado: depois dele, tudo é apagado.',
  'later.other': 'Outro código',
  'later.failed': 'As cartas não chegaram. Confira sua conexão e tente de novo.',

  'later.progress': 'Carta {card} de {cards}',
  'later.ask': 'Quem faz isso?',
  'later.keys': 'Toque em um lado ou use as setas do teclado.',
  'later.key': 'Os artigos dizem: {side}',
  'later.key.ownDeck': 'O baralho diz: {side}',
  'later.end': 'Ver como foi',

  'later.result': {
    one: 'Combina com os artigos: {fits} de {count}',
    many: 'Combinam com os artigos: {fits} de {count}',
    other: 'Combinam com os artigos: {fits} de {count}',
  },
  'later.result.ownDeck': {
    one: 'Combina com o baralho: {fits} de {count}',
    many: 'Combinam com o baralho: {fits} de {count}',
    other: 'Combinam com o baralho: {fits} de {count}',
  },
  'later.useful': 'O que você precisou buscar na memória fica por mais tempo. As que não combinaram também ajudaram.',
  'later.noCards': 'Todas as cartas deste baralho foram jogadas no seu workshop. Resta uma pergunta.',
  'later.hat': 'Qual chapéu você usou nesta semana?',
  'later.hatHow': 'Pense em um momento. A resposta é só para você.',
  'later.hatOne': 'E onde o outro chapéu teria ajudado?',
  'later.hatBoth': 'E de qual dos dois as outras pessoas precisavam mais?',
};
