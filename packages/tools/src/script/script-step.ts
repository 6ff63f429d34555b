import type { ScriptStep } from '@session-desk/assist';
import { arrowRightIcon, checkIcon, circleAlertIcon, playIcon, type WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';
import type { MacroRun } from './macro-runs.js';

/** What a step shows, and what it asks for. */
export interface StepRow {
  readonly step: ScriptStep;
  readonly done: boolean;
  readonly run: MacroRun | undefined;
  /** Whether the step can be acted on: its macro is registered, its script exists. */
  readonly isThere: boolean;
  readonly onTick: (done: boolean) => void;
  readonly onRun: () => void;
  readonly onJump: () => void;
}

/** One step: to tick, to run, or to go on in another script. Each can be ticked by hand too: work is also done elsewhere. */
export function scriptStep({ step, done, run, isThere, onTick, onRun, onJump }: StepRow, words: WordsController): TemplateResult {
  const text = 'text' in step ? step.text : undefined;
  return html`<li class="step ${done ? 'is-done' : ''}" data-step=${step.id}>
    <label class="tick"><input type="checkbox" autocomplete="off" .checked=${done} @change=${(event: Event) => { onTick((event.currentTarget as HTMLInputElement).checked); }}><span><bdi>${step.title}</bdi></span></label>
    ${text === undefined ? nothing : html`<p class="detail"><bdi>${text}</bdi></p>`}
    ${stepAction(step, isThere, run, onRun, onJump, words)}
  </li>`;
}

function stepAction(step: ScriptStep, isThere: boolean, run: MacroRun | undefined, onRun: () => void, onJump: () => void, words: WordsController): TemplateResult | typeof nothing {
  switch (step.kind) {
    case 'text': return nothing;
    case 'script': return html`<div class="actions"><button class="button small" ?disabled=${!isThere} @click=${onJump}>${arrowRightIcon}${words.term('tools.goOn')}<span class="visually-hidden">: ${step.title}</span></button></div>`;
    case 'macro': return html`<div class="actions">
      <button class="button small" data-run ?disabled=${!isThere} aria-disabled=${run?.status === 'running' ? 'true' : nothing} @click=${onRun}>${playIcon}${words.term(run?.status === 'running' ? 'tools.running' : 'tools.run')}<span class="visually-hidden">: ${step.title}</span></button>
      ${isThere ? outcome(run, words) : html`<span class="outcome">${words.term('tools.notAvailable')}</span>`}
    </div>`;
  }
}

function outcome(run: MacroRun | undefined, words: WordsController): TemplateResult | typeof nothing {
  switch (run?.status) {
    case undefined: case 'running': return nothing;
    case 'interrupted': return html`<span class="outcome danger">${circleAlertIcon}<span>${words.term('tools.runInterrupted')}</span></span>`;
    case 'succeeded': return html`<span class="outcome success">${checkIcon}${words.term('tools.succeeded')}</span>`;
    case 'failed': return html`<span class="outcome danger">${circleAlertIcon}<span>${words.term('tools.runFailed')} <bdi>${run.reason}</bdi></span></span>`;
  }
}
