import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a TypeScript file imports: `{ from, typesOnly, line }`, in order; re-exports, dynamic imports and import types included. */
export function importsOf(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found = [];
  const add = (node, literal, typesOnly) => {
    if (!literal || !ts.isStringLiteralLike(literal)) return;
    found.push({ from: literal.text, typesOnly, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** True when nothing of the import is left at run time: all its names are marked `type`. */
function isTypesOnly(clause) {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

/** `@scope/name/deep/path` → `@scope/name`. */
export const packageOf = (from) => from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/');
