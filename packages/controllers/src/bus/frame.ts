const WHEN_HIDDEN_MS = 250;
const waiting = new Set<() => void>();
let frame: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let watchesVisibility = false;

/**
 * Runs the job once before the next paint, together with all others of this page.
 * The same job asked for twice runs once. In a hidden page, where frames stop, it runs within 250 ms.
 * A job asked for by a job runs in the next frame. One that throws stops no other.
 */
export function onNextFrame(job: () => void): void {
  waiting.add(job);
  schedule();
}

/** Takes back a job; does nothing when it ran already. */
export function forgetFrame(job: () => void): void {
  waiting.delete(job);
}

/** Runs everything that waits for a frame now: for tests, and for whoever measures right after a change. */
export function flushFrame(): void {
  unschedule();
  const jobs = [...waiting];
  waiting.clear();
  for (const job of jobs) {
    try {
      job();
    } catch (error) {
      reportError(error);
    }
  }
}

function schedule(): void {
  watchVisibility();
  if (frame !== undefined || timer !== undefined) return;
  if (document.hidden) timer = setTimeout(flushFrame, WHEN_HIDDEN_MS);
  else frame = requestAnimationFrame(flushFrame);
}

function unschedule(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  clearTimeout(timer);
  frame = timer = undefined;
}

/**
 * A page that is hidden, frozen or left may get no frame and no timer any more: what waits runs within the event, before whoever writes on
 * leaving is told of it. A page that comes back paints again.
 */
function watchVisibility(): void {
  if (watchesVisibility) return;
  watchesVisibility = true;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flushFrame();
    unschedule();
    if (waiting.size > 0) schedule();
  }, { capture: true });
  document.addEventListener('freeze', flushFrame, { capture: true });
  window.addEventListener('pagehide', flushFrame, { capture: true });
}
