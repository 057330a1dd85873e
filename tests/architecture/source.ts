import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';

/** One import of a file: what it names, and whether only types come in. */
export type Import = { readonly from: string; readonly typesOnly: boolean };

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };

/** The product's source files, by path from the root. */
export const files: readonly string[] = ['src', 'entrypoints'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${root}/${file}`)
    .toSorted(),
);

/** The text of a file. */
export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** The room of a file: the folder under src, or "entrypoints". */
export function roomOf(file: string): string {
  return file.startsWith('src/') ? (file.split('/')[1] ?? '') : 'entrypoints';
}

const known = new Map<string, readonly Import[]>();

/** All imports of a text: static, for side effects, re-exports, dynamic ones and types written as `import('…')`. */
export function importsOf(text: string): readonly Import[] {
  const imports = known.get(text) ?? findImports(text);
  known.set(text, imports);
  return imports;
}

function findImports(text: string): Import[] {
  const found: Import[] = [];
  for (const node of nodes(text)) {
    const from = (node['source'] as { value?: unknown } | null | undefined)?.value;
    if (typeof from !== 'string') continue;
    if (node.type === 'ImportDeclaration') found.push({ from, typesOnly: isTypesOnly(node, 'importKind') });
    else if (node.type.startsWith('Export')) found.push({ from, typesOnly: isTypesOnly(node, 'exportKind') });
    else if (node.type === 'ImportExpression') found.push({ from, typesOnly: false });
    else if (node.type === 'TSImportType') found.push({ from, typesOnly: true });
  }
  return found;
}

function isTypesOnly(node: Node, kind: string): boolean {
  if (node[kind] === 'type') return true;
  const names = (node['specifiers'] ?? []) as Node[];
  return names.length > 0 && names.every((name) => name[kind] === 'type');
}

/** The code lines of each function of a text, blank lines and comment lines left out. */
export function functionLengths(text: string): number[] {
  return nodes(text)
    .filter(
      ({ type, body }) =>
        /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type) && body !== null,
    )
    .map(({ start, end }) => codeLines(text.slice(start, end)));
}

/** How many lines of a text are code. */
export function codeLines(text: string): number {
  const bare = text.replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''));
  return bare.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

function nodes(text: string): Node[] {
  const found: Node[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) look(one);
    } else if (isNode(value)) {
      found.push(value);
      for (const [key, child] of Object.entries(value)) if (key !== 'parent') look(child);
    }
  };
  look(parse(text));
  return found;
}

/** `<T>` opens an element in one of the two languages and a type in the other. */
function parse(text: string): unknown {
  try {
    return parseAst(text, { lang: 'ts' });
  } catch {
    return parseAst(text, { lang: 'tsx' });
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
