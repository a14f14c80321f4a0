import { plainText } from '../../shared/plain-text.ts';

/** Runs a command; what it cannot do (a missing file, an unknown option) is said in one sentence. */
export async function saidPlainly(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // A mistake of ours keeps its stack.
    if (error instanceof TypeError && !('code' in error)) throw error;
    const said = error instanceof Error ? error.message : String(error);
    console.error(said.split('\n').map(plainText).join('\n'));
    process.exitCode = 1;
  }
}
