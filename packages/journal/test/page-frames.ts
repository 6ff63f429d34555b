import type { Agent } from '@session-desk/core';

/** Pages of their own, each in a frame, which open the workspace of an agent: a test takes them away without a word. */
export class PageFrames<P> {
  readonly #module: string;
  #frames: HTMLIFrameElement[] = [];

  /** `module` is the compiled script of the page, beside this file; it says when it is ready. */
  constructor(module: string) {
    this.#module = new URL(module, import.meta.url).href;
  }

  /** Opens one more; settles when it is ready. A page that is new in its tab remembers no name; `name` is that of the window. */
  async open(agent: Agent, inNewTab = true, name = ''): Promise<P> {
    if (inNewTab) sessionStorage.clear();
    const frame = document.createElement('iframe');
    const ready = new Promise((resolve) => { addEventListener('message', resolve, { once: true }); });
    frame.srcdoc = `<script type="module" src="${this.#module}"></script>`;
    frame.name = name;
    frame.dataset['agent'] = JSON.stringify(agent);
    document.body.append(frame);
    this.#frames.push(frame);
    await ready;
    return frame.contentWindow as P;
  }

  /** Takes one away, by its place among those that are left. */
  end(which: number): void {
    this.#frames.splice(which, 1)[0]?.remove();
  }

  /** Takes all away, with the names that their tabs remember. */
  endAll(): void {
    for (const frame of this.#frames.splice(0)) frame.remove();
    sessionStorage.clear();
  }
}
