import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AgentScript, AssistPort, ScriptStep } from '@session-desk/assist';
import { AnnounceController, arrowLeftIcon, baseStyles, BusController, checkIcon, circleAlertIcon, listChecksIcon, actionsWords, toolsWords, WordsController, type BusHost, type Tool } from '@session-desk/controllers';
import { blankState } from '../blank-state.js';
import { noTool } from '../tool-property.js';
import { toolStyles } from '../tool.styles.js';
import type { Macro } from './macro.js';
import { MacroRuns } from './macro-runs.js';
import { isStepDone, noProgress, readProgress, stepsDone, withStep, type ScriptProgress } from './script-progress.js';
import { scriptStep } from './script-step.js';
import { styles } from './script-tool.styles.js';

/** Agent scripts: a list to choose from, then the steps of one, with the progress of this session. */
export class ScriptToolElement extends LitElement {
  static override readonly styles = [baseStyles, toolStyles, styles];

  @property({ attribute: false }) accessor bus: BusHost['bus'];
  @property({ attribute: false }) accessor tool: Tool = noTool;
  @property({ attribute: false }) accessor assist: Pick<AssistPort, 'listScripts'> | undefined;
  @property({ attribute: false }) accessor macros: Readonly<Record<string, Macro>> = {};
  /** The scripts there are; `undefined` until they have come. */
  @state() accessor scripts: readonly AgentScript[] | undefined;
  /** Whether they could not be had. */
  @state() accessor failed = false;

  readonly #words = new WordsController(this, { actions: actionsWords, tools: toolsWords });
  readonly #announce = new AnnounceController(this);
  readonly #bus: BusController<this> = new BusController<this>(this);
  readonly #runs: MacroRuns = new MacroRuns(this, () => { this.#keep(this.#progress); });
  #progress: ScriptProgress = noProgress;
  #isNewPage = false;

  /** Whether a macro runs: it must not be cut off. */
  get isRunning(): boolean { return this.#runs.isRunning; }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tool')) {
      this.#progress = readProgress(this.tool.kept);
      this.#runs.take(this.#progress.runs ?? {});
    }
    if (changed.has('assist')) void this.#load();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { scripts } = this;
    if (this.failed) return html`<div class="root">${blankState(circleAlertIcon, words.term('tools.scriptsFailed'), words, this.#onRetry)}</div>`;
    if (!scripts) return html`<div class="root"><div class="body list" aria-busy="true"><p class="skeleton">&nbsp;</p><p class="skeleton">&nbsp;</p></div></div>`;
    if (scripts.length === 0) return html`<div class="root">${blankState(listChecksIcon, words.term('tools.noScripts'), words)}</div>`;
    const script = scripts.find(({ id }) => id === this.#progress.trail.at(-1));
    return html`<div class="root">${script ? this.#renderScript(script, scripts) : this.#renderList(scripts)}</div>`;
  }

  protected override updated(): void {
    if (!this.#isNewPage) return;
    this.#isNewPage = false;
    this.renderRoot.querySelector<HTMLElement>('[data-entry]')?.focus();
  }

  #renderList(scripts: readonly AgentScript[]): TemplateResult {
    const words = this.#words;
    return html`<div class="body scroll"><p class="caption" data-entry tabindex="-1">${words.term('tools.chooseScript')}</p>
      <ul class="list">${scripts.map((script) => html`<li><button class="script" data-script=${script.id} @click=${() => { this.#go([script.id]); }}>
        <span><span class="script-name"><bdi lang=${script.language}>${script.title}</bdi></span><span class="script-summary"><bdi lang=${script.language}>${script.summary}</bdi></span></span>
        ${this.#renderShare(script)}</button></li>`)}</ul></div>`;
  }

  #renderShare(script: AgentScript): TemplateResult | typeof nothing {
    const done = stepsDone(this.#progress, script);
    if (done === 0) return nothing;
    return html`<span class="chip ${done === script.steps.length ? 'success' : ''}">${done === script.steps.length ? checkIcon : nothing}${this.#words.term('tools.share', done, script.steps.length)}</span>`;
  }

  #renderScript(script: AgentScript, scripts: readonly AgentScript[]): TemplateResult {
    const words = this.#words;
    const before = this.#progress.trail.slice(0, -1);
    const parent = scripts.find(({ id }) => id === before.at(-1));
    const done = stepsDone(this.#progress, script);
    return html`<div class="head">
        <button class="button quiet small" data-back @click=${() => { this.#go(before); }}>${arrowLeftIcon}<bdi>${parent?.title ?? words.term('tools.allScripts')}</bdi></button>
        <h3 class="heading" data-entry tabindex="-1"><bdi lang=${script.language}>${script.title}</bdi></h3>
        <div class="progress"><progress max=${script.steps.length} .value=${done} aria-label=${words.term('tools.progress')}></progress><span>${words.term('tools.share', done, script.steps.length)}</span></div>
      </div>
      <div class="body scroll"><ol class="steps">${script.steps.map((step) => scriptStep({
        step, done: isStepDone(this.#progress, script, step), run: this.#runs.of(script.id, step.id), isThere: this.#isThere(step, scripts),
        onTick: (isDone) => { this.#keep(withStep(this.#progress, script.id, step.id, isDone)); },
        onRun: () => { void this.#run(script, step); },
        onJump: () => { this.#jump(script, step); },
      }, words))}</ol></div>`;
  }

  #isThere(step: ScriptStep, scripts: readonly AgentScript[]): boolean {
    switch (step.kind) {
      case 'text': return true;
      case 'macro': return Object.hasOwn(this.macros, step.macro);
      case 'script': return scripts.some(({ id }) => id === step.scriptId);
    }
  }

  async #run(script: AgentScript, step: ScriptStep): Promise<void> {
    const macro = step.kind === 'macro' ? this.macros[step.macro] : undefined;
    if (!macro) return;
    const { sessionId, conversationId, signal } = this.tool;
    const run = await this.#runs.run(script.id, step.id, () => macro({ sessionId, conversationId, signal, bus: this.#bus.bus }));
    if (run?.status === 'succeeded') this.#keep(withStep(this.#progress, script.id, step.id, true));
    if (run) this.#announce.say(`${step.title}: ${run.status === 'failed' ? `${this.#words.term('tools.runFailed')} ${run.reason}` : this.#words.term('tools.succeeded')}`);
  }

  #jump(script: AgentScript, step: ScriptStep): void {
    if (step.kind !== 'script') return;
    const { trail } = this.#progress;
    // Scripts may name each other in a circle: going back always ends at the list.
    const known = trail.indexOf(step.scriptId);
    this.#progress = withStep(this.#progress, script.id, step.id, true);
    this.#go(known < 0 ? [...trail, step.scriptId] : trail.slice(0, known + 1));
  }

  #go(trail: readonly string[]): void {
    this.#isNewPage = true;
    this.#keep({ ...this.#progress, trail });
  }

  #keep(progress: ScriptProgress): void {
    const runs = this.#runs.all;
    this.#progress = { trail: progress.trail, done: progress.done, ...(Object.keys(runs).length > 0 && { runs }) };
    this.tool.saveState(this.#progress);
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    this.failed = false;
    const scripts = await this.assist?.listScripts(this.tool.signal).catch(() => 'failed' as const);
    if (scripts === 'failed') this.failed = true;
    else this.scripts = scripts;
  }

  readonly #onRetry = (): void => { void this.#load(); };
}
