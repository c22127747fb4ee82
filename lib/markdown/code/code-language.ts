import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs'

/** Names that authors write and Shiki does not know. */
const others = { golang: 'go', clike: 'c', rego: 'text', txt: 'text', plaintext: 'text', plain: 'text' }

/** All names of languages that we understand. */
export const languageNames: readonly string[] = [
  ...Object.keys({ ...bundledLanguages, ...bundledLanguagesAlias, ...others }),
  'text',
]
const known = new Set(languageNames)

/**
 * The language that Shiki highlights for the name after a fence.
 * Understands the leftovers of older tools (`yaml=`, `shell+`) and file names (`main.go`); `text` for all else.
 */
export function codeLanguage(name: string): string {
  const given = name.toLowerCase()
  const bare = given.replace(/(?<![=+])[=+]+\d*$/, '')
  const language = [given, bare, bare.split('.').pop() ?? ''].find((candidate) => known.has(candidate)) ?? 'text'
  return new Map(Object.entries(others)).get(language) ?? language
}
