/** Names that would pass for whoever runs the workshop, in the languages of the pages. */
import { lookOf } from './look-alikes.ts';

/** Words for a role, not for a side of the game: nobody is deceived by somebody called Leader. */
const roles = `
  host cohost thehost yourhost facilitator cofacilitator thefacilitator moderator admin administrator
  organizer organiser system server projector twohats
  gastgeber gastgeberin moderatorin moderation spielleiter spielleiterin spielleitung workshopleitung administratorin
  animateur animatrice hôte facilitateur facilitatrice modérateur modératrice administrateur administratrice
  anfitrión anfitriona moderadora moderador facilitadora facilitador administradora administrador
  anfitrião anfitriã
  المضيف المضيفة الميسر الميسرة المشرف المشرفة
`;

const notLetters = /[^\p{L}\p{M}\p{N}]/gu;

const reserved: ReadonlySet<string> = new Set(roles.trim().split(/\s+/).map(outline));

/** Whether the whole name is such a word, however it is spaced, decorated or numbered; or what a hidden name looks like. */
export function isReserved(name: string): boolean {
  const joined = name.replace(notLetters, '');
  if (/[#♯]/.test(name) && /^\p{N}+$/u.test(joined)) return true;
  return [joined, joined.replace(/^\p{N}+|\p{N}+$/gu, '')].some((word) => reserved.has(outline(word)));
}

/** Bolder than for names of people, where Ella and Elia are two: here an upright stroke is any upright stroke. */
function outline(word: string): string {
  return lookOf(word).replace(/l/g, 'i');
}
