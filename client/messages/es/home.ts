/** Words of the home page. */
import type { Translation } from '../../lib/i18n.ts';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'home.title': '¿Quién hace qué: líder o gerente?',
  'home.about':
    'Un taller para equipos. Clasifiquen frases breves bajo dos sombreros, primero a solas y después en equipo. Voten sobre situaciones reales, discutan y vuelvan a votar. Al final, conversen sobre lo que significa para su propio trabajo.',
  'home.code': 'Código de tu taller',
  'home.code.hint': 'Seis cifras, en la pantalla grande.',
  'home.code.wrong': 'Un código tiene seis cifras y no empieza por 0.',
  'home.join': 'Entrar',
  'home.host': 'Facilitar un taller',
  'home.host.goOn': 'Seguir facilitando {code}',
  'home.host.another': 'Facilitar otro taller',
  'home.host.about':
    'Para 2 a 100 personas, en 15 a 45 minutos. Tú necesitas esta página; las demás personas, su teléfono.',
  'home.decks': 'Mazos propios',
  'home.leader': 'Líder',
  'home.manager': 'Gerente',
  'home.neither': 'Ninguno es mejor. Un equipo necesita los dos, y casi todo el mundo lleva ambos.',
  'home.back': 'Volver a',
  'home.seat': '{code}, como {name}',
  'home.hosting': '{code}, para facilitar',
  'home.private': 'Sin cuenta, sin instalar nada, sin rastreo. Tus respuestas individuales son privadas.',
};
