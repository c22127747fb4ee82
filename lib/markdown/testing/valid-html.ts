import { type ConfigData, HtmlValidate } from 'html-validate'

/** What a page is held against, as a whole and in parts. */
const usual: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Authors may skip a level: the check warns them (markdown/heading-skips-level).
    'heading-level': 'off',
    // How React and the Markdown pipeline spell what HTML lets one spell in several ways.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // A page's own colour, place or name of a transition is data; it has no class.
    'no-inline-style': 'off',
    // Authors may write <p align="center"> and the like as on GitHub; every browser shows it.
    'no-deprecated-attr': 'off',
    // HTML has no such limit, and a headline may be longer than what a search engine shows of it.
    'long-title': 'off',
    // HTML asks for no more than an id without spaces; ours hold a colon, which keeps them apart from headings'.
    'valid-id': ['error', { relaxed: true }],
  },
}

/** A validator of pages; `rules` go before the usual ones. */
export function createValidator(rules: ConfigData['rules'] = {}): HtmlValidate {
  return new HtmlValidate({ ...usual, rules: { ...usual.rules, ...rules } })
}

const validator = createValidator()

/** What is wrong with the HTML of a text, where a page has it, one line each. */
export function htmlFaults(html: string): string[] {
  const page = `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1><div>${html}</div></main></body></html>`
  return validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))
}
