/** Words of the home page. */
import type { Translation } from '../../lib/i18n.ts';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'home.title': 'Quem faz o quê: líder ou gerente?',
  'home.about':
    'Um workshop para equipes. Vocês separam frases curtas sob dois chapéus, primeiro cada pessoa por si, depois em conjunto. Votam em situações reais, discutem, votam de novo. No fim, conversam sobre o que isso significa para o próprio trabalho.',
  'home.code': 'Código do seu workshop',
  'home.code.hint': 'Seis dígitos, no telão.',
  'home.code.wrong': 'Um código tem seis dígitos e não começa com 0.',
  'home.join': 'Entrar',
  'home.host': 'Facilitar um workshop',
  'home.host.goOn': 'Continuar com {code}',
  'home.host.another': 'Facilitar outro workshop',
  'home.host.about': 'Para 2 a 100 pessoas, em 15 a 45 minutos. Você precisa desta página; elas, do telefone.',
  'home.decks': 'Baralhos próprios',
  'home.leader': 'Líder',
  'home.manager': 'Gerente',
  'home.neither': 'Nenhum é melhor. Uma equipe precisa dos dois, e a maioria das pessoas usa ambos.',
  'home.back': 'Voltar para',
  'home.seat': '{code}, como {name}',
  'home.hosting': '{code}, para facilitar',
  'home.private': 'Sem conta, sem instalação, sem rastreamento. Suas respostas individuais são só suas.',
};
