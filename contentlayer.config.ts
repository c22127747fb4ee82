import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  makeSource,
} from 'contentlayer2/source-files'
import { markdownChain } from './lib/check/markdown/chain.ts'
import type { MarkdownFacts } from './lib/markdown/facts.ts'
import { repeatsOpening } from './lib/markdown/opening.ts'
import { type Collection, collections } from './schema/collections.ts'
import type { Field, Fields } from './schema/field.ts'

/** Contentlayer's definition of a field; required and described as ours is. */
function fieldDef(field: Field): FieldDef {
  const common = { required: field.required ?? false, description: field.description }
  switch (field.type) {
    case 'enum':
      return { ...common, type: 'enum', options: [...field.options] }
    case 'strings':
      return { ...common, type: 'list', of: { type: 'string' } }
    case 'object':
      return { ...common, type: 'nested', of: nestedType(field.name, field.fields) }
    case 'objects':
      return { ...common, type: 'list', of: nestedType(field.name, field.fields) }
    default:
      return { ...common, type: field.type }
  }
}

function fieldDefs(fields: Fields): Record<string, FieldDef> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldDef(field)]))
}

function nestedType(name: string, fields: Fields) {
  return defineNestedType(() => ({ name, fields: fieldDefs(fields) }))
}

/** Contentlayer writes this word into the types as it is. */
const texts = 'string[]' as 'list'

/** What lists and rules need to know of a text; the last plugin of the chain finds it out. */
const ofText: ComputedFields = {
  hrefs: {
    type: texts,
    description: 'Destinations that the text links to, in order.',
    resolve: (document) => factsOf(document).hrefs,
  },
  sentences: {
    type: texts,
    description: 'For each of them the sentence that it stands in.',
    resolve: (document) => factsOf(document).sentences,
  },
  pictures: {
    type: texts,
    description: 'Sources of the pictures that it shows, in order.',
    resolve: (document) => factsOf(document).pictures,
  },
  words: {
    type: 'number',
    description: 'Number of its words, code aside.',
    resolve: (document) => factsOf(document).words,
  },
  isDescriptionDerived: {
    type: 'boolean',
    description: 'Whether the first paragraphs of the text have the words of the description.',
    resolve: (document) =>
      typeof document.description === 'string' && repeatsOpening(document.description, factsOf(document).opening),
  },
}

function factsOf({ _raw }: { _raw: object }): MarkdownFacts {
  return (_raw as { facts: MarkdownFacts }).facts
}

function documentType({ name, pattern, format, description, fields }: Collection) {
  return defineDocumentType(() => ({
    name,
    description,
    filePathPattern: pattern,
    contentType: format,
    fields: fieldDefs(fields),
    computedFields: format === 'markdown' ? ofText : undefined,
  }))
}

/** Documents are read one by one (lib/read/contentlayer.ts), once what only bytes and front matter tell was checked. */
export default makeSource({
  contentDirPath: 'content',
  documentTypes: collections.map(documentType),
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  disableImportAliasWarning: true,
  markdown: (builder) => {
    builder.use(markdownChain)
  },
})
