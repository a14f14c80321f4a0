/** Words of the join page. Kept apart from the game's, which come later. */
import type { Translation } from '../../lib/i18n.ts';
import type { join as english } from '../en/join.ts';

export const join: Translation<typeof english> = {
  'join.title': 'Entrar al taller',
  'join.code': 'Código del taller',
  'join.otherCode': 'Otro código',
  'join.codeHint': 'Seis cifras, como en la pantalla grande.',
  'join.codeShape': 'Un código tiene seis cifras, por ejemplo 483 172.',
  'join.name': 'Tu nombre',
  'join.nameHint': 'Como quieras que te llame tu equipo. Vale uno inventado.',
  'join.nameEmpty': 'Escribe un nombre o usa una sugerencia.',
  'join.another': 'Sugerir otro nombre',
  'join.go': 'Entrar',
  'join.privacy':
    'Este servidor borra tu nombre un día después del taller y el resto a las dos semanas; si nadie lo termina, todo en una semana. Tu equipo y quien facilita ven tu nombre; nadie ve tus respuestas privadas como tuyas.',
  'join.back': 'Volviendo a tu lugar…',
  'join.backAs': 'Volviendo a tu lugar, {name}…',
  'join.over': 'Este taller ya terminó, así que nadie puede entrar.',
  'join.seatGone': 'Tu lugar en este taller ya no existe. Puedes ocupar uno nuevo.',

  'removed.title': 'Ya no estás en este taller',
  'removed.text':
    'Quien facilita te ha retirado. Lo que respondiste sigue contando para tu equipo. Si fue un error, habla con quien facilita y vuelve a entrar.',
  'removed.banned': 'Quien facilita te ha retirado de forma definitiva: este navegador no puede volver a este taller.',
  'removed.again': 'Volver a entrar',
  'removed.home': 'Ir a la página inicial',

  /** Adjectives of one form for both genders, as they go with any of the animals. At most fourteen letters together. */
  'suggest.first':
    'Ágil Alegre Amable Audaz Capaz Cordial Cortés Feliz Firme Genial Gentil Hábil Jovial Leal Noble Sagaz Tenaz Veloz',
  'suggest.second':
    'Alondra Búho Castor Cisne Colibrí Delfín Erizo Garza Gaviota Grulla Halcón Koala Lince Mirlo Nutria Panda Tejón Tucán',
  'suggest.pattern': '{second} {first}',
};
