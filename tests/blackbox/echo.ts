/** A server that does nothing but echo: how slow the machine itself is, whatever the real one is busy with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

const echo =
  "require('net').createServer(s=>s.setNoDelay().pipe(s)).listen(0,'127.0.0.1',function(){console.log(this.address().port)})";
const askEveryMs = 20;

export interface Echo {
  /** The time within which most answers came since the last lap, in milliseconds. */
  lap(): number;
  stop(): void;
}

export async function startEcho(): Promise<Echo> {
  const child = spawn(process.execPath, ['-e', echo], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const socket = connect({ host: '127.0.0.1', port: Number(String(port)) }).setNoDelay();
  let times: number[] = [];
  const asked: number[] = [];
  socket.on('data', (bytes) => {
    const answered = asked.splice(0, bytes.length);
    times.push(...answered.map((since) => performance.now() - since));
  });
  const timer = setInterval(() => {
    asked.push(performance.now());
    socket.write('x');
  }, askEveryMs);
  return {
    lap: () => {
      const waiting = asked.map((since) => performance.now() - since);
      const sorted = [...times, ...waiting].sort((one, other) => one - other);
      times = [];
      return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
    },
    stop: () => {
      clearInterval(timer);
      socket.destroy();
      child.kill();
    },
  };
}
