/** Rows of a table, a line each, and their cells; escaped as in a template literal. */
export const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' → ').map(unescaped))

const unescaped = (cell: string): string =>
  cell
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .replaceAll('\\`', '`')
    .replace(/\\u\{([0-9A-F]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
