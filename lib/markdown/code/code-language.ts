import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs'

/** Names of languages that authors write, but Shiki does not know. */
const others = {
  golang: 'go',
  clike: 'c',
  rego: 'text',
  txt: 'text',
  plaintext: 'text',
  plain: 'text',
  text: 'text',
}

const shikiNames = Object.keys({ ...bundledLanguages, ...bundledLanguagesAlias })
const languages = new Map([
  ...shikiNames.map((name) => [name, name] as const),
  ...Object.entries(others),
])

/** Shiki's name for a language; accepts spellings of older tools (`yaml=`) and file names. */
export function codeLanguage(name: string) {
  const given = name.toLowerCase()
  const bare = given.replace(/(?<![=+])[=+]+\d*$|\.$/, '')
  return languages.get(given) ?? languages.get(bare.split('.').pop() ?? '') ?? 'text'
}
