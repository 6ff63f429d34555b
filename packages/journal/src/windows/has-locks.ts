/** Whether this page has Web Locks: a frame of another site may have them by name, and be refused when it asks. */
export async function hasLocks(): Promise<boolean> {
  try {
    await navigator.locks.query();
    return true;
  } catch {
    return false;
  }
}
