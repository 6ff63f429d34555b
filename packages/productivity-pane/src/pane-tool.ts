import type { TemplateResult } from 'lit';

/** A tool as the pane offers it. */
export interface PaneTool {
  /** The name under which its type is registered; a tool that nobody registered is not offered. */
  readonly name: string;
  /** What the agent reads; what it was registered with, else the kit's own name for it, else `name`. */
  readonly label?: string | undefined;
  readonly icon?: TemplateResult | undefined;
}
