const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** True for a tag of a language that has a name, such as de or pt-BR. */
function isLanguage(tag: string): boolean {
  try {
    return languages.of(tag) !== undefined
  } catch {
    // What has not even the form of a tag.
    return false
  }
}

/** Languages are too many for an expression, and expressions are what a schema of the sanitiser takes. */
class LanguageTag extends RegExp {
  override test(text: string): boolean {
    return super.test(text) && isLanguage(text)
  }
}

/** What `lang` may say: a screen reader speaks by it, and a browser hyphenates. */
export const languageTag: RegExp = new LanguageTag(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i)
