import type { Dialogue, EmbeddedCenter } from '@session-desk/contact-center';
import type { DemoSettings } from './settings.js';

/** What the bar asks of the page; a bar without the button never asks. */
export interface BarActions {
  readonly help: () => void;
  readonly startOver: () => void;
}

/** Fills the demo's bar: who comes, how fast they speak, how the page looks, and how all of it begins anew. */
export function fillBar(bar: HTMLElement, center: EmbeddedCenter, dialogues: readonly Dialogue[], settings: DemoSettings, { help, startOver }: BarActions): void {
  const field = <T extends HTMLElement>(name: string, kind: new () => T): T => {
    const found = bar.querySelector(`[name="${name}"]`);
    if (found instanceof kind) return found;
    throw new Error(`the demo's bar has no ${kind.name} named ${name}`);
  };
  slide(field('arrivals', HTMLInputElement), settings.arrivals, (perMinute) => { center.setArrivals(perMinute); }, (perMinute) => (perMinute === 0 ? 'none' : `${String(perMinute)}/min`));
  slide(field('pace', HTMLInputElement), settings.pace, (pace) => { center.setPace(pace); }, (pace) => `${String(pace)}×`);
  const dialogue = field('dialogue', HTMLSelectElement);
  dialogue.append(...dialogues.map((one) => new Option(`${one.channel}: ${one.subject}`, one.id)));
  field('bring', HTMLButtonElement).addEventListener('click', () => {
    void center.bring(dialogue.value);
    dialogue.selectedIndex = (dialogue.selectedIndex + 1) % dialogue.options.length;
  });
  bar.querySelector('[name="help"]')?.addEventListener('click', help);
  bar.querySelector('[name="start-over"]')?.addEventListener('click', startOver);
  choose(field('theme', HTMLSelectElement), 'theme', (theme) => {
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  });
  choose(field('lang', HTMLSelectElement), 'lang', (lang) => {
    document.documentElement.lang = lang || 'en';
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  });
}

function slide(input: HTMLInputElement, value: number, set: (value: number) => void, words: (value: number) => string): void {
  const output = input.parentElement?.querySelector('output');
  const show = (): void => { if (output) output.value = words(input.valueAsNumber); };
  input.value = String(value);
  show();
  input.addEventListener('input', () => {
    set(input.valueAsNumber);
    show();
  });
}

/** A choice that the address can make too: `?theme=dark&lang=ar`. */
function choose(select: HTMLSelectElement, name: string, set: (value: string) => void): void {
  const given = new URLSearchParams(location.search).get(name);
  if (given !== null) select.value = given;
  set(select.value);
  select.addEventListener('change', () => { set(select.value); });
}
