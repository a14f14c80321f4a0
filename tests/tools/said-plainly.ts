/** Runs a command; what it cannot do (a missing file, an unknown option) is said in one sentence. */
export async function saidPlainly(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // A mistake of ours keeps its stack.
    if (error instanceof TypeError && !('code' in error)) throw error;
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
