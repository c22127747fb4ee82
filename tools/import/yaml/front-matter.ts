import { stringify } from 'yaml'

/** A value of front matter: text (a day is one), a list of texts, or a flag. */
export type FrontMatterValue = string | readonly string[] | boolean

/** As the content folder has it: long lines stay whole, and lists in brackets are written `[a, b]`. */
export const yamlStyle = { lineWidth: 0, flowCollectionPadding: false } as const

/** A document's front matter, with the lines that open and close it. Keys without value are left out. */
export function frontMatter(entries: readonly (readonly [string, FrontMatterValue | undefined])[]): string {
  const values = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  return `---\n${stringify(values, yamlStyle)}---\n`
}
