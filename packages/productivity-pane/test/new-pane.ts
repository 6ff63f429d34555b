import type { ToolSource, ProductivityPaneElement } from '@session-desk/productivity-pane';
import { settled } from '@session-desk/testing';

const places = new Set<HTMLElement>();
afterEach(() => {
  for (const place of places) place.remove();
  places.clear();
});

/** A field with the session's id as its name: what is typed there tells whose it is. */
export const fieldTool: ToolSource = (place, tool) => {
  const field = document.createElement('input');
  field.ariaLabel = 'Note';
  field.name = tool.sessionId;
  field.value = typeof tool.kept === 'string' ? tool.kept : '';
  field.addEventListener('input', () => { tool.saveState(field.value); });
  place.append(field);
};

export const names = ['suggestions', 'knowledge', 'cards', 'script'];

/** A pane in a place of its own with the four tools registered; taken away after the test. */
export async function newPane(properties: Partial<ProductivityPaneElement> = {}, { dir = 'ltr', source = fieldTool }: { dir?: string; source?: ToolSource } = {}): Promise<ProductivityPaneElement> {
  const place = document.createElement('div');
  place.dir = dir;
  place.style.blockSize = '400px';
  places.add(place);
  const pane = document.createElement('productivity-pane');
  for (const name of names) pane.register(name, source);
  Object.assign(pane, properties);
  place.append(pane);
  document.body.append(place);
  await settled(pane);
  return pane;
}

/** As `newPane`, with every property set that a host sets alone. */
export function alonePane(properties: Partial<ProductivityPaneElement> = {}, options: Parameters<typeof newPane>[1] = {}): Promise<ProductivityPaneElement> {
  return newPane({ sessionId: 'kenny', open: true, tool: 'knowledge', tools: names.map((name) => ({ name })), ...properties }, options);
}

/** A part of the pane. */
export function part(pane: ProductivityPaneElement, selector: string): HTMLElement {
  const found = pane.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the pane shows no ${selector}`);
  return found;
}

/** The buttons of the rail. */
export function railOf(pane: ProductivityPaneElement): readonly HTMLElement[] {
  return [...(pane.shadowRoot?.querySelectorAll<HTMLElement>('.tool') ?? [])];
}

/** The field of the tool in view. */
export function fieldIn(pane: ProductivityPaneElement): HTMLInputElement | undefined {
  return [...pane.querySelectorAll<HTMLInputElement>('section:not([hidden]) input')][0];
}

/** The accessible name of a tool on the rail: its own words, without the badge that is hidden from assistive technology. */
export function nameOf(tool: HTMLElement | undefined): string {
  return tool?.querySelector('.visually-hidden')?.textContent ?? '';
}
