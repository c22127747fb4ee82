/**
 * Words that one or another YAML reader takes for no text (YAML 1.1, 10.3; YAML 1.2, 10.2). The last are numbers without
 * digits before the exponent: the package yaml reads them so as version 1.1.
 */
const words = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-+]?\d+)$/i

/** Text as a YAML value, in the style of the content folder: plain where every reader takes it for that text. */
export function yamlText(text: string): string {
  const isPlain =
    /^[\p{L}./(][^\n]*$/u.test(text) &&
    !/^\.(?!\p{L}{2})|^\.(?:nan|inf)$/iu.test(text) &&
    !/: | #|:$|\s$/.test(text) &&
    !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text) &&
    !words.test(text)
  // A JSON string is a YAML string, but for characters that a reader would take for line ends.
  return isPlain ? text : JSON.stringify(text).replace(/[\p{Cc}\u2028\u2029\uFEFF]/gu, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A value of front matter: text, a day (written as it is), a list of texts, or a flag. */
export type FrontMatterValue = string | { day: string } | readonly string[] | boolean

/** The lines of a key with its value, without a line end at the end. */
export function yamlLines(key: string, value: FrontMatterValue): string {
  if (typeof value === 'boolean') return `${key}: ${value}`
  if (typeof value === 'string') return `${key}: ${yamlText(value)}`
  if ('day' in value) return `${key}: ${value.day}`
  return value.length === 0 ? `${key}: []` : [`${key}:`, ...value.map((item) => `  - ${yamlText(item)}`)].join('\n')
}

/** A document's front matter, with the lines that open and close it and a line end. Keys without value are left out. */
export function frontMatter(entries: readonly (readonly [string, FrontMatterValue | undefined])[]): string {
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : [yamlLines(key, value)]))
  return `---\n${lines.join('\n')}\n---\n`
}
