import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs'

/** Names that authors write and Shiki does not know. */
const others: Record<string, string> = {
  clike: 'c',
  rego: 'text',
  text: 'text',
  txt: 'text',
  plaintext: 'text',
  plain: 'text',
}

/**
 * The language that Shiki highlights for the name after a fence.
 * Understands the leftovers of older tools (`yaml=`, `shell+`) and file names (`main.go`); `text` for all else.
 */
export function codeLanguage(name: string): string {
  const clean = name.toLowerCase().replace(/[=+]+\d*$/, '')
  for (const candidate of [clean, others[clean], clean.split('.').pop()]) {
    if (candidate && (candidate in bundledLanguages || candidate in bundledLanguagesAlias || candidate === 'text')) {
      return candidate
    }
  }
  return 'text'
}
