import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { elementPackages, packages, shown } from '../scripts/packages.mjs';
import { none } from './faults.mjs';

const declarations = packages.flatMap(({ name, folder, manifest }) =>
  Object.entries(manifest.exports).filter(([, target]) => target.types).map(([path, target]) => ({ name, path, folder, file: join(folder, target.types) })),
);

describe('documentation', () => {
  it('every public name has a doc comment', () => {
    const files = declarations.filter(({ file }) => existsSync(file));
    const program = ts.createProgram(files.map(({ file }) => file), { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] });
    const checker = program.getTypeChecker();
    const isDocumented = (symbol) => symbol.getDocumentationComment(checker).length > 0 || symbol.getJsDocTags(checker).some(({ name }) => name === 'summary');
    const faults = files.flatMap(({ name, path, folder, file }) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(file));
      if (!module) return [];
      return checker.getExportsOfModule(module).flatMap((symbol) => {
        const named = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const ownOnes = (named.declarations ?? []).filter((declaration) => declaration.getSourceFile().fileName.startsWith(folder));
        if (ownOnes.length === 0 || [named, symbol].some(isDocumented)) return [];
        return [`${name}${path.slice(1)}: ${symbol.name}, in ${shown(ownOnes[0].getSourceFile().fileName)}`];
      });
    });
    none(faults, 'public names without a doc comment');
  });

  it('every package has a README of one screen that opens with what it is', () => {
    const faults = packages.flatMap(({ name, folder, manifest }) => {
      const path = join(folder, 'README.md');
      if (!existsSync(path)) return [`${name} has none`];
      const text = readFileSync(path, 'utf8');
      return [
        ...(text.startsWith(`# ${manifest.name}\n`) ? [] : [`${name}: the first line is not "# ${manifest.name}"`]),
        ...(/start reading at/i.test(text) ? [] : [`${name} does not say where to start reading`]),
      ];
    });
    none(faults, 'READMEs');
  });

  for (const { name, folder } of elementPackages) {
    it(`the tables in the README of ${name} equal its manifest`, () => {
      const readme = join(folder, 'README.md');
      if (!existsSync(readme)) none([shown(readme)], 'missing');
      const told = tablesOf(readFileSync(readme, 'utf8'));
      const made = namesOf(JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')), name);
      const faults = Object.keys(made).flatMap((kind) => [
        ...made[kind].filter((item) => !told[kind].includes(item)).map((item) => `${kind} \`${item}\` stands in the class, not in the README`),
        ...told[kind].filter((item) => !made[kind].includes(item)).map((item) => `${kind} \`${item}\` stands in the README, not in the class`),
      ]);
      none(faults, `README of ${name}`);
    });
  }
});

const kinds = { property: /^(propert(y|ies)|attributes?)\b/, event: /^(events?|intents?)\b/, slot: /^slots?\b/, part: /^(css )?parts?\b/, token: /^((css )?custom propert|(component )?tokens?\b)/, state: /^(custom |css )?states?\b/ };

/** The first column's code spans of each table, by what the table's first heading cell says it lists. */
function tablesOf(markdown) {
  const found = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  let kind;
  for (const line of markdown.split('\n')) {
    if (!line.trim().startsWith('|')) {
      kind = undefined;
      continue;
    }
    const cell = line.split('|')[1].trim();
    if (/^[\s|:-]+$/.test(line)) continue;
    if (kind === undefined) {
      kind = Object.keys(kinds).find((name) => kinds[name].test(cell.toLowerCase())) ?? 'other';
      continue;
    }
    if (kind === 'other') continue;
    const spans = [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text.replace(/^::part\((.*)\)$/, '$1').replace(/^:state\((.*)\)$/, '$1'));
    found[kind].push(...(spans.length > 0 ? spans : [cell]).map((text) => (kind === 'slot' && /^\(?(default|none|unnamed)\)?$/i.test(text) ? '(default)' : text)));
  }
  return found;
}

/** What the class block and the members of the element with this tag declare, by kind. */
function namesOf(manifest, tag) {
  const all = manifest.modules.flatMap(({ declarations: list }) => list ?? []);
  const element = all.find(({ tagName }) => tagName === tag) ?? all.find(({ customElement }) => customElement);
  if (!element) throw new Error(`the manifest has no element <${tag}>: does its class block say @tag or @customElement?`);
  const names = (list) => (list ?? []).map(({ name }) => name).filter(Boolean);
  return {
    property: names((element.members ?? []).filter((member) => member.kind === 'field' && !member.static && !member.readonly)),
    event: names(element.events),
    slot: (element.slots ?? []).map(({ name }) => name || '(default)'),
    part: names(element.cssParts),
    token: names(element.cssProperties),
    state: names(element.cssStates),
  };
}
