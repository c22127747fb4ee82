import { type ConfigData, HtmlValidate } from 'html-validate'

const usual: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The check warns authors who skip a level.
    'heading-level': 'off',
    // React and the Markdown pipeline spell these in one of several valid ways.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // A colour or place of one page is data.
    'no-inline-style': 'off',
    'no-deprecated-attr': 'off',
    // Headlines may be longer than what a search engine shows.
    'long-title': 'off',
    // Our own ids hold a colon, which keeps them apart from headings'.
    'valid-id': ['error', { relaxed: true }],
  },
}

/** A validator of pages; `rules` go before the usual ones. */
export function createValidator(rules: ConfigData['rules'] = {}): HtmlValidate {
  return new HtmlValidate({ ...usual, rules: { ...usual.rules, ...rules } })
}

const validator = createValidator()

/** What is wrong with the HTML of a text. */
export function htmlFaults(html: string): string[] {
  const page = `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1><div>${html}</div></main></body></html>`
  return validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))
}
