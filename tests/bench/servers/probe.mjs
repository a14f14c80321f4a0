/**
 * Loaded into every server under comparison before its own code (`--import`): tells, over a socket of its
 * own, what only the process itself knows. One word a line in, one line of JSON out. Idle until asked.
 */
import { Session } from 'node:inspector';
import { createServer } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const resolutionMs = 5;
const nanosecondsInMs = 1e6;
let delay = null;
let profiler = null;

const post = (method, params) =>
  new Promise((resolve, reject) => {
    profiler.post(method, params, (error, result) => (error ? reject(error) : resolve(result)));
  });

function collectGarbage() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  collect();
}

/** Until the delay has been sampled once more. */
async function sampled() {
  const before = delay.count;
  while (delay.count === before) await pause(resolutionMs);
}

const answers = {
  /**
   * From now on the delay of the event loop is sampled, beyond the interval of the samples itself. What
   * happens before the first sample would not be seen: hence the answer comes after it.
   */
  watch: async () => {
    delay?.disable();
    delay = monitorEventLoopDelay({ resolution: resolutionMs });
    delay.enable();
    await sampled();
    return {};
  },
  /** A stall that is just over is in the next sample. */
  delay: async () => {
    await sampled();
    delay.disable();
    const ms = (nanoseconds) => Math.max(0, nanoseconds / nanosecondsInMs - resolutionMs);
    return { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
  },
  memory: () => {
    collectGarbage();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { heapUsed, external, rss };
  },
  profile: async () => {
    profiler = new Session();
    profiler.connect();
    await post('Profiler.enable');
    await post('Profiler.setSamplingInterval', { interval: 200 });
    await post('Profiler.start');
    return {};
  },
  profiled: async () => {
    const { profile } = await post('Profiler.stop');
    profiler.disconnect();
    return profile;
  },
};

async function answered(word) {
  try {
    return { answer: await answers[word]() };
  } catch (error) {
    return { error: `${word}: ${error}` };
  }
}

const path = process.env.BENCH_PROBE;
if (path && isMainThread) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    // The bench has ended without ending this process first: nobody else would.
    socket.on('close', () => process.exit(1));
    createInterface({ input: socket }).on('line', (line) => {
      void answered(line).then((answer) => socket.write(`${JSON.stringify(answer)}\n`));
    });
  });
  server.listen(path).unref();
}
