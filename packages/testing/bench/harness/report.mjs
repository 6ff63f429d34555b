import { table } from '../../measure/table.mjs';

const figure = (value) => (typeof value !== 'number' ? String(value) : Number.isInteger(value) ? String(value) : value.toFixed(2));

/** Beyond these the same page differs from itself, and nothing is said about others. */
const holds = (control) => control === undefined || (control >= 0.85 && control <= 1.15);

function verdict({ goal, atLeast, ratio, control }) {
  if (goal === undefined && atLeast === undefined) return '–';
  if (!holds(control)) return 'not judged';
  return (goal === undefined ? ratio >= atLeast : ratio <= goal) ? 'met' : 'missed';
}

/** Ratios to the peer that the row names, hand-written DOM by default. */
export function ratioTable(rows) {
  return table(['workload', 'ratio', 'range', 'aim', 'control A/A', ''], rows.map((row) => [
    row.what, `${figure(row.ratio)} ×`, `${figure(row.least)}–${figure(row.most)}`,
    row.goal !== undefined ? `≤ ${row.goal}` : row.atLeast !== undefined ? `≥ ${row.atLeast}` : '–', row.control === undefined ? '–' : figure(row.control), verdict(row),
  ]));
}

/** Counters: what was found, whether that passes, and, where the gate holds a line short of the aim, how far it is. */
export function gateTable(gates) {
  return table(['gate', 'found', '', 'aim'], gates.map(({ name, found, passes, aim }) => [
    name, figure(found), passes ? 'passed' : 'FAILED', aim === undefined ? '' : `${figure(aim)}, ${found <= aim ? 'met' : 'missed'}`,
  ]));
}
