import type { AgentScript, ScriptStep } from '@session-desk/assist';
import { readRuns, type KeptRuns } from './macro-runs.js';

/** What the script tool keeps in a session. */
export interface ScriptProgress {
  /** The scripts that led here, the present one last; empty while the list is shown. */
  readonly trail: readonly string[];
  /** The steps that are done, by script. */
  readonly done: Readonly<Record<string, readonly string[]>>;
  /** How the macros of the steps ended, or that they had not. */
  readonly runs?: KeptRuns | undefined;
}

/** Nothing chosen, nothing done. */
export const noProgress: ScriptProgress = { trail: [], done: {} };

/** Reads what the tool kept; what does not fit reads as no progress. */
export function readProgress(kept: unknown): ScriptProgress {
  if (typeof kept !== 'object' || kept === null) return noProgress;
  const { trail, done, runs } = kept as Record<keyof ScriptProgress, unknown>;
  if (!isTexts(trail) || typeof done !== 'object' || done === null) return noProgress;
  return { trail, done: Object.fromEntries(Object.entries(done).filter((entry): entry is [string, string[]] => isTexts(entry[1]))), runs: readRuns(runs) };
}

/** Marks a step as done, or as not done. */
export function withStep(progress: ScriptProgress, scriptId: string, stepId: string, isDone: boolean): ScriptProgress {
  const others = (progress.done[scriptId] ?? []).filter((id) => id !== stepId);
  return { ...progress, done: { ...progress.done, [scriptId]: isDone ? [...others, stepId] : others } };
}

/** Whether a step is done. */
export function isStepDone({ done }: ScriptProgress, script: AgentScript, step: ScriptStep): boolean {
  return done[script.id]?.includes(step.id) ?? false;
}

/** How many steps of a script are done; steps that it no longer has do not count. */
export function stepsDone(progress: ScriptProgress, script: AgentScript): number {
  return script.steps.filter((step) => isStepDone(progress, script, step)).length;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
