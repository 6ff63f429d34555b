/** Repeats a check until it no longer throws; rejects with its last error when the time is over. */
export async function eventually(check, { within = 10_000 } = {}) {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((done) => { setTimeout(done, 40); });
  }
}
