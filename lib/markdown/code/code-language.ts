import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs'

/** Names that authors write and Shiki does not know. */
const others: Record<string, string> = {
  golang: 'go',
  clike: 'c',
  rego: 'text',
  text: 'text',
  txt: 'text',
  plaintext: 'text',
  plain: 'text',
}

/** All names that give a language, or text on purpose. */
export const languageNames: readonly string[] = [
  ...Object.keys(bundledLanguages),
  ...Object.keys(bundledLanguagesAlias),
  ...Object.keys(others),
]

function isKnown(name: string): boolean {
  return name === 'text' || Object.hasOwn(bundledLanguages, name) || Object.hasOwn(bundledLanguagesAlias, name)
}

/**
 * The language that Shiki highlights for the name after a fence.
 * Understands the leftovers of older tools (`yaml=`, `shell+`) and file names (`main.go`); `text` for all else.
 */
export function codeLanguage(name: string): string {
  const given = name.toLowerCase()
  const marked = given.replace(/\d+$/, '')
  const bare = marked.replace(/[=+]+$/, '')
  const clean = bare === marked ? given : bare
  const other = Object.hasOwn(others, clean) ? others[clean] : undefined
  return [given, clean, other, clean.split('.').pop()].find((candidate) => candidate && isKnown(candidate)) ?? 'text'
}
