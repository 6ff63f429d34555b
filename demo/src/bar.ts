import type { Dialogue, EmbeddedCenter } from '@session-desk/contact-center';
import type { DemoSettings } from './settings.js';

/** Fills the demo's bar: who comes, how fast they speak, and how the page looks. */
export function fillBar(bar: HTMLElement, center: EmbeddedCenter, dialogues: readonly Dialogue[], settings: DemoSettings, openHelp: () => void): void {
  const field = <T extends HTMLElement>(name: string): T => {
    const found = bar.querySelector<T>(`[name="${name}"]`);
    if (!found) throw new Error(`the demo's bar has no field named ${name}`);
    return found;
  };
  slide(field('arrivals'), settings.arrivals, (perMinute) => { center.setArrivals(perMinute); }, (perMinute) => (perMinute === 0 ? 'none' : `${String(perMinute)}/min`));
  slide(field('pace'), settings.pace, (pace) => { center.setPace(pace); }, (pace) => `${String(pace)}×`);
  const dialogue = field<HTMLSelectElement>('dialogue');
  dialogue.append(...dialogues.map((one) => new Option(`${one.channel}: ${one.subject}`, one.id)));
  field('bring').addEventListener('click', () => {
    void center.bring(dialogue.value);
    dialogue.selectedIndex = (dialogue.selectedIndex + 1) % dialogue.options.length;
  });
  bar.querySelector('[name="help"]')?.addEventListener('click', openHelp);
  choose(field('theme'), 'theme', (theme) => {
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  });
  choose(field('lang'), 'lang', (lang) => {
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
