/** Splits each line of test data at ` → ` into cells, and decodes escapes such as `\n`. */
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
