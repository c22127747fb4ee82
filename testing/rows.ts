/**
 * Splits test data into lines, and each line at ` → ` into cells. The escapes `\n`, `\t`, `` \` ``
 * and `\u{200B}` become the characters that they mean in JavaScript.
 */
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
