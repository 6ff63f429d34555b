import type { Tool, ToolType } from '@session-desk/controllers';
import { sessionOf } from '@session-desk/core';
import { settled, type sampleBus } from '@session-desk/testing';

/** The bus of a workspace. */
export type Bus = Awaited<ReturnType<typeof sampleBus>>;

/** A tool in a place of its own. */
export interface Mounted {
  readonly place: HTMLElement;
  readonly el: HTMLElement;
  readonly root: ShadowRoot;
  readonly counts: number[];
  readonly life: AbortController;
  readonly mounted: { show?(inView: boolean): void; isBusy?(): boolean } | undefined;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  texts(selector: string): string[];
}

const places = new Set<HTMLElement>();
afterEach(() => {
  for (const place of places) place.remove();
  places.clear();
});

/** Mounts a tool for the session of Kenny as the pane does, on a bus or with what it kept; taken away after the test. */
export async function mountedTool(type: ToolType, name: string, { bus, kept }: { readonly bus?: Bus; readonly kept?: unknown } = {}): Promise<Mounted> {
  const place = document.createElement('div');
  place.style.blockSize = '300px';
  document.body.append(place);
  places.add(place);
  const counts: number[] = [];
  const life = new AbortController();
  const tool: Tool = {
    sessionId: 'kenny', conversationId: 'kenny-talk', bus, signal: life.signal,
    kept: kept ?? (bus && sessionOf(bus.state, 'kenny')?.pane.tools[name]),
    saveState: (state) => { void bus?.dispatch({ type: 'pane/save-state', sessionId: 'kenny', tool: name, state }); },
    setCount: (count) => { counts.push(count); },
  };
  const mounted = await type.mount(place, tool);
  await settled(place);
  const el = place.firstElementChild as HTMLElement;
  const root = el.shadowRoot!;
  return {
    place, el, root, counts, life, mounted: mounted ?? undefined,
    find: (selector) => root.querySelector<HTMLElement>(selector) ?? raise(selector),
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    texts: (selector) => [...root.querySelectorAll<HTMLElement>(selector)].map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim()),
  };
}

/** Types into a field as a person does, whole words at once. */
export async function typeInto(field: HTMLElement, text: string): Promise<void> {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled((field.getRootNode() as ShadowRoot).host);
}

function raise(selector: string): never {
  throw new Error(`the tool shows no ${selector}`);
}
