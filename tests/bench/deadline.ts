/** `answer`, or an error if it has not come after so long: `what` says what was waited for. */
export function within<Answer>(ms: number, what: string, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`${what}: nothing came for ${String(ms / 1_000)} s`));
    }, ms);
    // What nobody waits for any more does not keep the bench running.
    timer.unref();
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
