import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  makeSource,
} from 'contentlayer2/source-files'
import { markdownChain } from './lib/markdown/chain.ts'
import { factsOf } from './lib/markdown/facts.ts'
import { repeatsOpening } from './lib/markdown/opening.ts'
import { type Collection, collections } from './schema/collections.ts'
import type { Field, Fields } from './schema/field.ts'

/** Contentlayer's definitions of the fields of a type. */
function fieldDefs(fields: Fields, name: string): Record<string, FieldDef> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, fieldDef(field, `${name}_${key}`)]),
  )
}

function fieldDef(field: Field, name: string): FieldDef {
  const common = { required: field.required ?? false, description: field.description }
  switch (field.type) {
    case 'enum':
      return { ...common, type: 'enum', options: [...field.options] }
    case 'strings':
      return { ...common, type: 'list', of: { type: 'string' } }
    case 'object':
      return { ...common, type: 'nested', of: nestedType(name, field.fields) }
    case 'objects':
      return { ...common, type: 'list', of: nestedType(name, field.fields) }
    default:
      return { ...common, type: field.type }
  }
}

function nestedType(name: string, fields: Fields) {
  return defineNestedType(() => ({ name, fields: fieldDefs(fields, name) }))
}

/** Contentlayer has no type `string[]`, but copies this text into the types that it generates. */
const texts = 'string[]' as 'list'

function fact(
  type: 'list' | 'number' | 'json',
  key: keyof ReturnType<typeof factsOf>,
  description: string,
) {
  return { type, description, resolve: (document: { _raw: object }) => factsOf(document)[key] }
}

const ofText: ComputedFields = {
  hrefs: fact(texts, 'hrefs', 'Destinations that the text links to, in order.'),
  sentences: fact(texts, 'sentences', 'The sentence around each of these links.'),
  pictures: fact(texts, 'pictures', 'Sources of the pictures that it shows, in order.'),
  words: fact('number', 'words', 'Number of its words, without code.'),
  sourceParts: fact('json', 'parts', 'Places of links, raw HTML and comments in its Markdown.'),
  isDescriptionDerived: {
    type: 'boolean',
    description: 'Whether the first paragraphs of the text repeat the description.',
    resolve: (document) =>
      typeof document.description === 'string' &&
      repeatsOpening(document.description.trim(), factsOf(document).opening),
  },
}

function documentType({ name, pattern, format, description, fields }: Collection) {
  return defineDocumentType(() => ({
    name,
    description,
    filePathPattern: pattern,
    contentType: format,
    fields: fieldDefs(fields, name),
    computedFields: format === 'markdown' ? ofText : undefined,
  }))
}

/**
 * @param given JSON of options that replace those below: the content folder, and files to leave out
 * (lib/generate/generate.ts)
 */
export default makeSource((given) => ({
  contentDirPath: process.env.CONTENT_DIR || 'content',
  documentTypes: collections.map(documentType),
  // Ignores YAML files next to posts. The check reports documents in a wrong folder.
  onUnknownDocuments: 'skip-ignore',
  disableImportAliasWarning: true,
  markdown: (builder) => {
    builder.use(markdownChain)
  },
  ...(given === undefined ? {} : JSON.parse(given)),
}))
