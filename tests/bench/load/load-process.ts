/** The bench's side of its load processes. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { within } from '../deadline.ts';
import type { Supervisor } from '../supervisor.ts';
import type { Answers, Envelope, OrderName, Orders, Reply } from './orders.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
/** Ten thousand people come in within a few minutes. */
const doneWithinMs = 900_000;

export class LoadProcess {
  readonly pid: number;
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #next = 0;

  constructor(supervisor: Supervisor, name: string) {
    this.#name = name;
    this.#child = supervisor.adopt(name, () =>
      fork(worker, { execArgv: ['--import', 'tsx'], serialization: 'advanced', silent: true }),
    );
    this.pid = this.#child.pid ?? -1;
    this.#child.on('message', ({ id, answer, error }: Reply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(answer as never);
      else waiting?.reject(new Error(error));
    });
  }

  ask<Name extends OrderName>(name: Name, order: Orders[Name]): Promise<Answers[Name]> {
    const id = this.#next++;
    const envelope: Envelope<Name> = { id, name, order };
    const answer = new Promise<Answers[Name]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send(envelope, (error) => {
        if (error !== null) reject(error);
      });
    });
    return within(doneWithinMs, `${this.#name} was asked to "${name}" at ${order.server}`, answer);
  }
}
