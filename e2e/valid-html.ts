import { type ConfigData, HtmlValidate } from 'html-validate'

const usual: ConfigData['rules'] = {
  // Rules of style that the output of React and the Markdown pipeline does not follow.
  'attr-case': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  // Charts use inline styles for data, such as a position.
  'no-inline-style': 'off',
  'no-deprecated-attr': 'off',
  // A title may be longer than search engines show.
  'long-title': 'off',
  // Allow the colons by which ids in components differ from those of headings.
  'valid-id': ['error', { relaxed: true }],
}

export const createValidator = (more: ConfigData['rules']) =>
  new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: { ...usual, ...more },
  })
