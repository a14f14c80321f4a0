/** Words of the join page. Kept apart from the game's, which come later. */
import type { Translation } from '../../lib/i18n.ts';
import type { join as english } from '../en/join.ts';

export const join: Translation<typeof english> = {
  'join.title': 'Entrar no workshop',
  'join.code': 'Código do workshop',
  'join.otherCode': 'Outro código',
  'join.codeHint': 'Seis dígitos, como no telão.',
  'join.codeShape': 'Um código tem seis dígitos, por exemplo 483 172.',
  'join.name': 'Seu nome',
  'join.nameHint': 'Como sua equipe deve chamar você. Pode ser inventado.',
  'join.nameEmpty': 'Escreva um nome ou aceite uma sugestão.',
  'join.another': 'Sugerir outro nome',
  'join.go': 'Entrar',
  'join.privacy':
    'Este servidor apaga seu nome um dia após o fim do workshop, o resto após duas semanas; tudo após uma semana se ninguém o encerrar. Sua equipe e quem facilita veem seu nome; ninguém vê suas respostas individuais como suas.',
  'join.back': 'Voltando ao seu lugar…',
  'join.backAs': 'Voltando ao seu lugar, {name}…',
  'join.over': 'Este workshop terminou; não é mais possível entrar.',
  'join.seatGone': 'Seu lugar neste workshop não existe mais. Você pode ocupar um novo.',

  'removed.title': 'Você não está mais neste workshop',
  'removed.text':
    'Quem facilita removeu você. O que você respondeu continua valendo para a sua equipe. Se foi um engano, fale com quem facilita e entre de novo.',
  'removed.banned': 'Quem facilita removeu você em definitivo: este navegador não pode voltar a este workshop.',
  'removed.again': 'Entrar de novo',
  'removed.home': 'Ir à página inicial',

  /** Neutral names are made of one of each; the first words are the same for every gender. At most fourteen letters together, please. */
  'suggest.first':
    'Ágil Alegre Amável Audaz Feliz Forte Gentil Jovial Leal Leve Nobre Sagaz Suave Tenaz Valente Veloz Vivaz',
  'suggest.second':
    'Arara Castor Cisne Coala Coruja Falcão Foca Garça Gazela Lince Lontra Panda Pinguim Sabiá Tatu Tucano Urso Zebra',
  'suggest.pattern': '{second} {first}',
};
