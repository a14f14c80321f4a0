/** What the seeds together have to reach: a run in which nothing happens proves nothing. */
export const sometimes = [
  'resume while the old socket is alive',
  'an answer lost, and the command retried after a restart',
  'a crash between append and answer',
  'the host returns on a second device',
  'the host is rescued on a new device',
  'a gap larger than history: a whole snapshot',
  'the store refuses',
  'a run with other keys reaches the reveal',
  'a seat removed while it is offline',
  'a ban while offline',
  'two commands in the millisecond of the deadline',
  'a herd larger than the room',
  'an older process is refused by the store',
  'a torn tail',
  'a disk that is full',
  'the wall clock steps back',
  'a stop like SIGTERM',
  'a process that stood still',
  'a second tab',
  'a name erased',
  'two workshops, one of them taken away',
  'a helper acts',
  'the host leads on after the close',
  'answers lose their senders',
  'a record is fetched during play',
  'a host deletes the workshop with people in it',
  'deleting fails, and is made up for',
] as const;
export type Sometime = (typeof sometimes)[number];

export type Tally = Map<Sometime, number>;

export function reached(tally: Tally, what: Sometime): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}
