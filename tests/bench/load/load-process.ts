/** The bench's side of its load processes. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answers, Envelope, OrderName, Orders, Reply } from './orders.ts';

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

export class LoadProcess {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #next = 0;

  constructor() {
    this.#child = fork(worker, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    this.pid = this.#child.pid ?? -1;
    this.#child.on('message', (reply: Reply) => {
      const { id, answer, error } = reply;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(answer as never);
      else waiting?.reject(new Error(error));
    });
    this.#child.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('a load process has ended'));
    });
  }

  ask<Name extends OrderName>(name: Name, order: Orders[Name]): Promise<Answers[Name]> {
    const id = this.#next++;
    const envelope: Envelope<Name> = { id, name, order };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send(envelope);
    });
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}
