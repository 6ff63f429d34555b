import { html, svg, type TemplateResult } from 'lit';
import type { PresenceStatus } from '@session-desk/core';

const marks: Readonly<Record<PresenceStatus, ReturnType<typeof svg>>> = {
  available: svg`<circle class="fill" cx="8" cy="8" r="7"></circle><path class="mark" d="m4.8 8.2 2.2 2.2 4.2-4.6"></path>`,
  busy: svg`<circle class="fill" cx="8" cy="8" r="7"></circle>`,
  'do-not-disturb': svg`<circle class="fill" cx="8" cy="8" r="7"></circle><path class="mark" d="M4.8 8h6.4"></path>`,
  away: svg`<circle class="fill" cx="8" cy="8" r="7"></circle><path class="mark" d="M8 4.4V8l2.4 1.6"></path>`,
  offline: svg`<circle class="line" cx="8" cy="8" r="6"></circle><path class="line" d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4"></path>`,
  inactive: svg`<circle class="line dashed" cx="8" cy="8" r="6"></circle>`,
};

/** The shape of a status, each one of its own: colour is never the only sign. Hidden from assistive technology. */
export function presenceShape(status: PresenceStatus): TemplateResult {
  return html`<svg class="shape ${status}" viewBox="0 0 16 16" aria-hidden="true">${marks[status]}</svg>`;
}
