import { stringify } from 'yaml'

export type FrontMatterValue = string | readonly string[] | boolean

/** Long lines are not folded, and lists in brackets are written `[a, b]`. */
export const yamlStyle = { lineWidth: 0, flowCollectionPadding: false } as const

/** A document's front matter, with the lines that open and close it. Keys without value are left out. */
export function frontMatter(entries: readonly (readonly [string, FrontMatterValue | undefined])[]): string {
  const values = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  return `---\n${stringify(values, yamlStyle)}---\n`
}
