import {
  type ComputedFields,
  defineDocumentType,
  defineNestedType,
  type FieldDef,
  makeSource,
} from 'contentlayer2/source-files'
import { markdownChain } from '#lib/markdown/chain.ts'
import { factsByDocument, repeatsOpening } from '#lib/markdown/facts.ts'
import type { Field, Fields } from '#schema/collection.ts'
import { type Collection, collections } from '#schema/collections.ts'

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

/** Contentlayer has no type 'string[]', but copies the name into the types that it generates. */
const texts = 'string[]' as 'list'

function factsOf({ _raw }: { _raw: object }) {
  const facts = factsByDocument.get(_raw)
  if (!facts)
    throw new Error(
      'Contentlayer has not run the plugins of lib/markdown/chain.ts on this document',
    )
  return facts
}

function fact(
  type: 'list' | 'number' | 'string',
  key: keyof ReturnType<typeof factsOf>,
  description: string,
) {
  return { type, description, resolve: (document: { _raw: object }) => factsOf(document)[key] }
}

const ofText: ComputedFields = {
  hrefs: fact(texts, 'hrefs', 'The destinations of the links in the text, in order.'),
  sentences: fact(texts, 'sentences', 'The sentence that contains each of these links.'),
  pictures: fact(texts, 'pictures', 'The sources of the pictures in the text, in order.'),
  minutes: fact('number', 'minutes', 'How long reading the text takes, in minutes, at least 1.'),
  code: fact('string', 'code', 'The first line of code that fits a cover.'),
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

/** Reads the documents below a folder, except those in `refused`. */
export const contentSource = (contentDirPath: string, refused: readonly string[] = []) =>
  makeSource({
    contentDirPath,
    // Contentlayer takes paths as patterns, and `\` as a separator, so it is no escape.
    contentDirExclude: refused.map((file) => file.replace(/[\\*?!+@|()[\]{}]/g, '?')),
    documentTypes: collections.map(documentType),
    // Skips files that are not documents (YAML next to posts); the check reports misplaced ones.
    onUnknownDocuments: 'skip-ignore',
    disableImportAliasWarning: true,
    markdown: (builder) => {
      builder.use(markdownChain)
    },
  })

export default contentSource(process.env.CONTENT_DIR || 'content')
