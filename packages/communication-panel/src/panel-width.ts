import type { ResizeOptions } from '@session-desk/controllers';
import type { Channel } from '@session-desk/core';
import { CommunicationPanelResizeEvent } from './communication-panel.events.js';

/** The width of the panel before an agent has chosen one, where there is room for it, and the bounds, in pixels. */
export const PANEL_WIDTH = { value: 400, min: 280, max: 760 } as const;

/** Widths in pixels by channel. */
export type PanelWidths = Readonly<Partial<Record<Channel, number>>>;

/** The width that the looks take: before the agent has chosen one, a share of the container around the panel, so that a small screen leaves room for the work. */
export function ownWidth(chosen: number | undefined): string {
  return chosen === undefined ? `clamp(320px, 28cqi, ${String(PANEL_WIDTH.value)}px)` : `${String(chosen)}px`;
}

/** How the panel is resized: a width for each channel, told when it rests. A host that says no gets the width back that was. */
export function panelWidth(host: HTMLElement & { widths: PanelWidths }, channelOf: () => Channel, collapse: () => void): ResizeOptions {
  let before: PanelWidths | undefined;
  return {
    edge: 'start',
    // Asked at a gesture alone: before the agent has chosen a width, the room decides.
    size: () => ({ ...PANEL_WIDTH, value: host.widths[channelOf()] ?? host.offsetWidth }),
    change: (width, final) => {
      before ??= host.widths;
      host.widths = { ...host.widths, [channelOf()]: width };
      if (!final) return;
      if (!host.dispatchEvent(new CommunicationPanelResizeEvent(channelOf(), width))) host.widths = before;
      before = undefined;
    },
    collapse,
  };
}
