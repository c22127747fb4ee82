import { type ConfigData, HtmlValidate } from 'html-validate'

const usual: ConfigData['rules'] = {
  // React and the Markdown pipeline spell attributes and tags in one of several valid ways.
  'attr-case': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  // Inline styles hold data, such as a colour or position.
  'no-inline-style': 'off',
  'no-deprecated-attr': 'off',
  // Headlines may be longer than what a search engine shows.
  'long-title': 'off',
  // Our own ids hold a colon, which keeps them apart from headings'.
  'valid-id': ['error', { relaxed: true }],
}

export const createValidator = (more: ConfigData['rules']) =>
  new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: { ...usual, ...more },
  })
