const LIMIT = 10 * 60_000;
const PAUSE = 1000;

/** Asks once a second until there is an answer, for ten minutes at most. */
export async function until<T>(what: string, question: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const answer = await question();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`${what}: not within ${LIMIT / 60_000} minutes`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
