/** Something the person at the keyboard can put right: its message is one clear sentence, shown without a stack. */
export class Problem extends Error {}

/**
 * Runs a script's `main` and turns what it throws into an exit code of 1.
 * A `Problem` prints its sentence only; anything else is our mistake and keeps its stack.
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
