import { topmostModal } from '@session-desk/controllers';

/** The areas of a workspace that is too narrow for more than one. */
export const areas = ['sessions', 'work', 'conversation', 'tools'] as const;

/** An area of a narrow workspace. */
export type WorkspaceArea = (typeof areas)[number];

/** The area of that name. */
export function areaOf(name: string | undefined): WorkspaceArea | undefined {
  return areas.find((area) => area === name);
}

const FOCUSABLE = 'a[href], button, input, select, textarea, iframe, [tabindex]';
const SLOTS = ['sessions', 'tabs', '', 'communication', 'tools', 'notifications'] as const;

/** The first thing in an element that takes the focus, seen through shadow roots: rows and tabs of a roving list included once, by their tab stop. */
function firstFocusable(root: Element | ShadowRoot): HTMLElement | undefined {
  for (const child of root.children) {
    if (!(child instanceof HTMLElement) || child.hidden || child.inert) continue;
    if (child.matches(FOCUSABLE) && child.tabIndex >= 0 && !child.matches(':disabled') && child.checkVisibility({ visibilityProperty: true })) return child;
    const inner = (child.shadowRoot && firstFocusable(child.shadowRoot)) ?? firstFocusable(child);
    if (inner) return inner;
  }
  return undefined;
}

/** Moves the focus to the next region (F6), or the one before; at the ends, and over a modal dialog, the browser has the key, so that its own bars stay within reach. */
export function nextRegion(workspace: HTMLElement, step: 1 | -1): boolean {
  if (topmostModal()) return false;
  const regions = SLOTS.flatMap((slot) => [...workspace.children].filter((child): child is HTMLElement => child instanceof HTMLElement && child.slot === slot))
    .map((part) => ({ part, target: (part.shadowRoot && firstFocusable(part.shadowRoot)) ?? firstFocusable(part) }))
    .filter((region) => region.target !== undefined);
  const at = regions.findIndex(({ part }) => part.matches(':focus-within'));
  const next = at < 0 ? regions.at(step > 0 ? 0 : -1) : regions[at + step];
  next?.target?.focus();
  return next !== undefined;
}
