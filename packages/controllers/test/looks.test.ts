import { expect, fixture } from '@open-wc/testing';
import { baseStyles, palette, tokens, tokensCss, type ColorRole } from '@session-desk/controllers';
import { html, LitElement, type TemplateResult } from 'lit';

const SURFACES = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'active', 'selected'] as const;
const roles = Object.keys(palette) as ColorRole[];

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
function tooWeak(wanted: number, pairs: readonly (readonly [ColorRole, ColorRole])[]): string[] {
  return pairs.flatMap(([front, back]) => [0, 1].flatMap((scheme) => {
    const ratio = contrast(palette[front][scheme] ?? '', palette[back][scheme] ?? '');
    return ratio < wanted ? [`${front} on ${back}, ${scheme === 0 ? 'light' : 'dark'}: ${ratio.toFixed(2)}`] : [];
  }));
}

class PlainElement extends LitElement {
  static override readonly styles = baseStyles;
  protected override render(): TemplateResult {
    return html`<div class="root"><button class="button small">x</button><button class="button icon-button small">x</button></div>`;
  }
}
customElements.define('test-plain', PlainElement);

describe('looks', () => {
  it('[CT6a] text reaches 4.5:1 on every surface, light and dark', () => {
    const text = roles.filter((role) => role === 'text' || role === 'text-muted' || role === 'text-faint' || (role.endsWith('-text') && role !== 'tooltip-text'));
    const soft = text.flatMap((role) => {
      const back = roles.find((other) => role.endsWith('-text') && other === role.replace('-text', '-soft'));
      return back ? [[role, back] as const] : [];
    });
    const filled = [['on-accent', 'accent'], ['on-accent', 'accent-hover'], ['on-danger', 'danger'], ['on-danger', 'danger-hover'], ['tooltip-text', 'tooltip-surface']] as const;
    expect(text.length).to.be.greaterThan(7);
    expect(tooWeak(4.5, [...text.flatMap((role) => SURFACES.map((surface) => [role, surface] as const)), ...soft, ...filled])).to.deep.equal([]);
  });
  it('[CT6b] marks, strong borders and the focus ring reach 3:1 on every surface, light and dark', () => {
    const marks = roles.filter((role) => /^(accent|border-strong|focus-ring|danger|channel-.*|presence-.*|sentiment-.*)$/.test(role));
    expect(marks.length).to.be.greaterThan(22);
    expect(tooWeak(3, marks.flatMap((role) => SURFACES.map((surface) => [role, surface] as const)))).to.deep.equal([]);
  });
  it('[CT6c] tokens.css equals its source', async () => {
    const response = await fetch(new URL('../tokens.css', import.meta.url));
    expect(await response.text()).to.equal(tokensCss());
  });
  it('[CT6d] an element alone looks right on a page without tokens, and follows color-scheme', async () => {
    const el = await fixture<PlainElement>(html`<test-plain></test-plain>`);
    const root = el.shadowRoot?.querySelector('.root') as HTMLElement;
    const look = (): string[] => [getComputedStyle(root).color, getComputedStyle(root).fontSize];
    expect(look()).to.deep.equal(['rgb(23, 26, 33)', '14px']);
    el.style.setProperty('color-scheme', 'dark');
    expect(look()[0]).to.equal('rgb(233, 235, 240)');
    el.style.setProperty('--desk-text', 'rgb(1, 2, 3)');
    el.style.setProperty('--desk-font-size', '20px');
    expect(look()).to.deep.equal(['rgb(1, 2, 3)', '20px']);
  });
  it('[CT6e] a hostile page does not reach the inside, and direction does', async () => {
    const hostile = document.createElement('style');
    hostile.textContent = '*{color:red;font-size:30px;text-transform:uppercase} html{font-size:62.5%}';
    document.head.append(hostile);
    const el = await fixture<PlainElement>(html`<test-plain dir="rtl"></test-plain>`);
    const style = getComputedStyle(el.shadowRoot?.querySelector('.root') as HTMLElement);
    const found = [style.color, style.fontSize, style.textTransform, style.direction];
    hostile.remove();
    expect(found).to.deep.equal(['rgb(23, 26, 33)', '14px', 'none', 'rtl']);
  });
  it('[CT6f] the smallest button is 24 by 24 px', async () => {
    const el = await fixture<PlainElement>(html`<test-plain></test-plain>`);
    for (const button of el.shadowRoot?.querySelectorAll('button') ?? []) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
  it('[CT6c] every token has a name and a value of its own', () => {
    expect(new Set(tokens.map((token) => token.publicName)).size).to.equal(tokens.length);
    expect(tokens.every((token) => token.value !== '')).to.equal(true);
  });
});
