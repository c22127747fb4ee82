import { type ConfigData, HtmlValidate } from 'html-validate'

const usual: ConfigData['rules'] = {
  // Style rules that the output of React and the Markdown pipeline does not follow.
  'attr-case': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  // Inline styles contain data, such as a position.
  'no-inline-style': 'off',
  'no-deprecated-attr': 'off',
  // Titles may be longer than search engines show.
  'long-title': 'off',
  // Our own ids contain a colon, so that they never equal those of headings.
  'valid-id': ['error', { relaxed: true }],
}

export const createValidator = (more: ConfigData['rules']) =>
  new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: { ...usual, ...more },
  })
