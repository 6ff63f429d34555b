import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { filesBelow, packages, root, shown } from '../scripts/packages.mjs';
import { none } from './faults.mjs';

const built = ['node_modules', 'dist', 'dist-test', 'bundle', 'coverage', 'screenshots'];
const isOurs = (path) => !path.slice(root.length).split(sep).some((part) => built.includes(part) || part === '.git') && !path.endsWith('.tsbuildinfo');
const ours = [
  ...readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && !['package-lock.json', '.git'].includes(entry.name)).map(({ name }) => join(root, name)),
  ...['.ci', 'packages', 'demo', 'docs'].flatMap((folder) => filesBelow(join(root, folder), isOurs)),
];
const code = ours.filter((path) => /\.(ts|mjs|js)$/.test(path));
const typed = code.filter((path) => path.endsWith('.ts'));

/** `place: line` for every line of the files that the pattern finds. */
const linesWith = (paths, pattern) =>
  paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${shown(path)}:${index + 1} ${line.trim().slice(0, 110)}`] : [])),
  );

describe('the tree', () => {
  it('holds at its top only what belongs there', () => {
    const allowed = /^(\..*|package(-lock)?\.json|tsconfig\.json|rollup\.config\.mjs|web-test-runner\.config\.mjs|eslint\.config\.mjs|packages|demo|docs|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md)$/;
    none(readdirSync(root).filter((name) => !allowed.test(name) && !built.includes(name)), 'at the top level');
  });

  it('has no source file above 200 lines', () => {
    const faults = code
      .filter((path) => path.includes(`${sep}src${sep}`))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 200)
      .map(({ path, lines }) => `${shown(path)}: ${lines}`);
    none(faults, 'files above 200 lines');
  });

  it('has no file or folder whose name says nothing', () => {
    const empty = /^(utils?|helpers?|common|misc|constants|types|manager|service)(\.[a-z.]+)?$/;
    none(ours.filter((path) => shown(path).split('/').some((part) => empty.test(part))).map(shown), 'empty names');
  });

  it('has names in kebab case', () => {
    const faults = code.filter((path) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(path))).map(shown);
    none(faults, 'names');
  });

  it('has no loose ends', () => {
    // The words are written so that this very file does not hold them.
    const loose = /(^(?!\s*(\/?\*|\/\/)).*(: any\b|<any>|\bas any\b)|@ts-(ignore|nocheck)|eslint-[d]isable|\b(it|describe|test)\.(only\(|skip\((?!'SKIPPED: ))|\bTO[D]O\b|\bFIX[M]E\b)/;
    none(linesWith(typed, loose), 'loose ends in code');
    none(linesWith(typed.filter((path) => path.includes(`${sep}src${sep}`)), /\bconsole\.log\(/), 'prints');
    none(linesWith(code.filter((path) => !path.endsWith('.ts')), /\bTO[D]O\b|\bFIX[M]E\b/), 'loose ends in scripts');
  });

  it('speaks of the project alone: no path of a machine, no registry', () => {
    const texts = ours.filter((path) => !/\.(png|jpg|ico|woff2?|gz|wav|mp3)$/.test(path));
    none(linesWith(texts, /(\/wor[k]\/|\/roo[t]\/|\/tm[p]\/[a-z]+\/|\/hom[e]\/[a-z]+\/|registry\.npm[j]s)/), 'paths of a machine');
  });

  it('keeps the clauses of each package in SPEC.md, one line each', () => {
    const faults = packages.flatMap(({ folder }) => {
      const paths = ours.filter((path) => path === join(folder, 'SPEC.md'));
      return paths.flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, index) => (line.startsWith('- **') && !/^- \*\*[A-Z]+[0-9]+[a-z]*\*\* \S/.test(line) ? [`${shown(path)}:${index + 1} ${line}`] : [])),
      );
    });
    none(faults, 'clauses');
  });
});
