/** A step to tick (text), to run (the name of a macro that the host registered) or that goes on in another script (P9). */
export type ScriptStep =
  | { readonly kind: 'text'; readonly id: string; readonly title: string; readonly text?: string | undefined }
  | { readonly kind: 'macro'; readonly id: string; readonly title: string; readonly macro: string; readonly text?: string | undefined }
  | { readonly kind: 'script'; readonly id: string; readonly title: string; readonly scriptId: string };

/** What an agent does, step by step, in one kind of conversation. Step ids are unique within the script. */
export interface AgentScript {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly ScriptStep[];
  readonly tags: readonly string[];
  readonly language: string;
}
