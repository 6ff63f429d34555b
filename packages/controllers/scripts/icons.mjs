// Writes src/icons/icons-*.ts from lucide-static: node packages/controllers/scripts/icons.mjs
// Each icon becomes one static Lit template, so nothing is parsed from strings at run time and each can be shaken off.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const DIRECTIONAL = new Set(['chevron-left', 'chevron-right', 'chevrons-left', 'chevrons-right', 'arrow-left', 'arrow-right', 'send', 'undo-2', 'reply',
  'panel-left', 'panel-right', 'panel-left-close', 'panel-left-open', 'panel-right-close', 'panel-right-open', 'log-out', 'external-link', 'list-checks', 'arrow-right-left', 'book-open']);
const NAMES = `alert-triangle=triangle-alert arrow-left arrow-right arrow-right-left arrow-down arrow-up at-sign award=badge-check bell bell-off book=book-open bookmark briefcase bot building=building-2
calendar check check-check chevron-down chevron-left chevron-right chevron-up chevrons-left chevrons-right circle-alert circle-check circle-dashed circle-dot circle-minus circle-off circle-x clipboard-list clock copy
dot ellipsis ellipsis-vertical external-link eye file=file-text folder form=square-pen frown globe grip-vertical headset history home=house inbox info
keyboard laugh layout-dashboard link list list-checks list-filter loader=loader-circle lock log-out angry annoyed mail meh menu message=message-square message-circle messages=messages-square minus moon
package paperclip panel-left panel-left-close panel-left-open panel-right panel-right-close panel-right-open pause pencil phone phone-off pin pin-off play plus quote refresh=refresh-cw reply rotate-ccw
save script=scroll-text search send settings shield-check shopping-cart smartphone smile smile-plus sparkles star stop=square sun tag thumbs-down thumbs-up ticket trash=trash-2 undo=undo-2 user user-plus users wand=wand-sparkles wifi-off x zap`.split(/\s+/);

const require = createRequire(import.meta.url);
const root = new URL('.', `file://${require.resolve('lucide-static/package.json')}`);

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`;
const firstPoint = new RegExp(String.raw`^\s*m\s*(${number})[\s,]*(${number})[\s,]*`, 'i');

/** The data of a path from its own beginning, so that it may stand behind another. */
function pathFrom(data) {
  const [start, x, y] = firstPoint.exec(data);
  const rest = data.slice(start.length);
  // More points after the first are lines, relative where the first letter was small.
  const line = /^[\d.+-]/.test(rest) ? (data.trimStart().startsWith('m') ? 'l' : 'L') : '';
  return `M${x} ${y}${line}${rest}`;
}

const round = (sum) => String(Math.round(sum * 1000) / 1000);

/** A shape as the data of a path. */
function dataOf(tag, { d, cx, cy, r, rx = 0, ry = rx, x = 0, y = 0, x1, y1, x2, y2, width, height, points, ...more }) {
  if (Object.keys(more).length > 0) throw new Error(`${tag}: unexpected ${Object.keys(more).join()}`);
  const [left, top, wide, high, across, down] = [x, y, width, height, rx, ry].map(Number);
  switch (tag) {
    case 'path': return pathFrom(d);
    case 'circle': return `M${round(Number(cx) - Number(r))} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 ${-2 * Number(r)} 0z`;
    case 'line': return `M${x1} ${y1}L${x2} ${y2}`;
    case 'polyline': return `M${points}`;
    case 'rect': {
      const arc = (toX, toY) => (across > 0 ? `a${across} ${down} 0 0 1 ${toX} ${toY}` : '');
      return `M${round(left + across)} ${top}h${round(wide - 2 * across)}${arc(across, down)}v${round(high - 2 * down)}${arc(-across, down)}h${round(2 * across - wide)}${arc(-across, -down)}v${round(2 * down - high)}${arc(across, -down)}z`;
    }
  }
  throw new Error(`${tag}: unexpected shape`);
}

/** Shapes that are drawn alike are one path: an icon stands in every row, and each shape is a box to lay out. What has a colour of its own stays as it is. */
function asOnePath(shapes) {
  const own = [];
  const data = [];
  for (const [shape, tag, attributes] of shapes.matchAll(/<(\w+) ([^>]*?)\/?>(?:<\/\w+>)?/g)) {
    const given = Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    if ('fill' in given || tag === 'ellipse' || tag === 'polygon') own.push(shape);
    else data.push(dataOf(tag, given));
  }
  return `${data.length > 0 ? `<path d="${data.join('')}"/>` : ''}${own.join('')}`;
}

const lines = NAMES.map((entry) => {
  const [name, source = name] = entry.split('=');
  const svg = readFileSync(new URL(`icons/${source}.svg`, root), 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>')).replace(/\s*\n\s*/g, '').replaceAll(' />', '/>').trim();
  if (/[`$\\]|<(?!(path|circle|rect|line|polyline|polygon|ellipse) )/.test(shapes)) throw new Error(`${source}: unexpected content`);
  const flip = DIRECTIONAL.has(source) ? ' directional' : '';
  const constant = `${name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Icon`;
  return `/** Lucide's \`${source}\`. */\nexport const ${constant}: TemplateResult = /* @__PURE__ */ (() => html\`<svg class="icon${flip}" viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${asOnePath(shapes)}</svg>\`)();`;
});
// Files stay short: letters a–l and m–z.
const half = (from, to) => lines.filter((_, at) => { const name = NAMES[at]; return name >= from && name < to; });
for (const [file, from, to] of [['icons-a-l', 'a', 'm'], ['icons-m-z', 'm', '{']]) {
  writeFileSync(new URL(`../src/icons/${file}.ts`, import.meta.url),
    `// Made by scripts/icons.mjs from lucide-static (ISC licence). Hidden from assistive technology: words name what an icon shows.\nimport { html, type TemplateResult } from 'lit';\n\n${half(from, to).join('\n')}\n`);
}
