import { edit, plant, type Plant } from './plant.ts';

/** Bugs against what has to hold once nothing goes wrong any more. */
export const plantsAgainstEventually: readonly Plant[] = [
  plant(
    'E1',
    'sends the projector its first view and no other',
    1,
    edit(
      'rooms/publisher.ts',
      'const isNewView = view.parts !== parts;',
      "const isNewView = view.parts !== parts && page.viewer.kind !== 'screen';",
    ),
  ),
  plant(
    'E2',
    'forgets at a restart who had which seat',
    3,
    edit(
      'rooms/room.ts',
      'for (const grant of grants ?? []) this.#seats.grant(grant);\n    if (receipt)',
      "for (const grant of grants ?? []) if (grant.holder.role !== 'seat') this.#seats.grant(grant);\n    if (receipt)",
    ),
  ),
  plant(
    'E3',
    'does not look into the store at the start',
    3,
    edit('rooms/sole-tenancy.ts', 'for (const code of codes) {', 'for (const code of codes.slice(1)) {'),
  ),
  plant(
    'E4',
    'sets the clock once and not again',
    9,
    edit('rooms/alarm.ts', 'if (due === null) return;', 'if (due === null || this.#rangAt > 0) return;'),
  ),
  plant(
    'E5',
    'answers a repeat with the failure of the first try, for ever',
    30,
    edit('rooms/receipts.ts', 'else if (mine.get(id) === known) mine.delete(id);', ''),
  ),
  plant(
    'E6',
    'never rests: looks whether there is something to send, and looks again',
    1,
    edit(
      'rooms/publisher.ts',
      'group.shownAt = now;',
      'group.shownAt = now;\n      this.#expectGroup(group, this.#everyMs());',
    ),
  ),
  plant(
    'E6',
    'deletes a workshop and leaves people in it',
    1,
    edit('rooms/registry.ts', "await room?.stop('closed');", 'void room;'),
  ),
];
