import type { PageSource, SessionStageElement, StagePage } from '@session-desk/session-stage';
import { settled } from '@session-desk/testing';

const places: HTMLElement[] = [];

/** A stage with page types and pages, 640 by 400 pixels, until the test is over. */
export async function newStage(types: Readonly<Record<string, PageSource>>, pages: readonly StagePage[], focusedId?: string, bus?: SessionStageElement['bus']): Promise<SessionStageElement> {
  const place = document.createElement('div');
  place.style.cssText = 'inline-size: 640px; block-size: 400px';
  const el = document.createElement('session-stage');
  for (const [name, source] of Object.entries(types)) el.register(name, source);
  el.bus = bus;
  if (!bus) el.pages = pages;
  el.focusedId = focusedId;
  place.append(el);
  document.body.append(place);
  places.push(place);
  await settled(el);
  return el;
}

/** Takes the stages of a test away. */
export function takeAway(): void {
  for (const place of places.splice(0)) place.remove();
}
