import { measures } from './measures.js';
import { palette } from './palette.js';

/** One design token: its public name, its default, and how elements read it. */
export interface Token {
  readonly role: string;
  readonly publicName: `--desk-${string}`;
  readonly privateName: `--_${string}`;
  readonly value: string;
}

/** All tokens in order of their definition. */
export const tokens: readonly Token[] = [
  ...Object.entries(palette).map(([role, [light, dark]]) => token(role, `light-dark(${light}, ${dark})`)),
  ...Object.entries(measures).map(([role, value]) => token(role, value)),
];

/** Declarations for a shared sheet: each private alias reads its public name once and falls back to the default. */
export function privateAliases(): string {
  return tokens.map(({ privateName, publicName, value }) => `${privateName}: var(${publicName}, ${value});`).join('\n');
}

/** The text of `tokens.css`: the public names with their defaults, for host pages to read and to start a theme from. */
export function tokensCss(): string {
  const lines = tokens.map(({ publicName, value }) => `  ${publicName}: ${value.replaceAll('--_', '--desk-')};`);
  return `/* Made by scripts/tokens.mjs from src/looks. Optional: elements look the same without it. */\n:root, .desk-theme {\n${lines.join('\n')}\n}\n`;
}

function token(role: string, value: string): Token {
  return { role, publicName: `--desk-${role}`, privateName: `--_${role}`, value };
}
