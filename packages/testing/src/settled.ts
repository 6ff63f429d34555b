import { flushFrame } from '@session-desk/controllers';

interface Updating {
  readonly updateComplete: Promise<boolean>;
  readonly isUpdatePending: boolean;
}

const isUpdating = (el: Element): el is Element & Updating => 'updateComplete' in el && 'isUpdatePending' in el;

/** Settles when every Lit element in `root`, shadow trees included, has rendered and a frame has passed; throws after 20 rounds. */
export async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await Promise.all(updatingIn(root).map((el) => el.updateComplete));
    await frame();
    if (updatingIn(root).every((el) => !el.isUpdatePending)) return;
  }
  throw new Error(`<${root.localName}> asks for an update in every frame and never settles`);
}

function updatingIn(root: Element | ShadowRoot): (Element & Updating)[] {
  const found: (Element & Updating)[] = root instanceof Element && isUpdating(root) ? [root] : [];
  if (root instanceof Element && root.shadowRoot) found.push(...updatingIn(root.shadowRoot));
  for (const child of root.children) found.push(...updatingIn(child));
  return found;
}

/** One frame, or a tenth of a second where a hidden page, or a busy machine, paints none: what waited for the frame runs then. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(() => {
      flushFrame();
      done();
    }, 100);
    const request = requestAnimationFrame(done);
    function done(): void {
      clearTimeout(timeout);
      cancelAnimationFrame(request);
      resolve();
    }
  });
}
