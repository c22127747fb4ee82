import { defineDocumentType, defineNestedType, type FieldDef, makeSource } from 'contentlayer2/source-files'
import { createTexts, fromTexts } from './lib/read/texts.ts'
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

function documentType({ name, pattern, format, description, fields }: Collection) {
  return defineDocumentType(() => ({
    name,
    description,
    filePathPattern: pattern,
    contentType: format,
    fields: fieldDefs(fields),
  }))
}

/**
 * Reads the folder that lib/read laid out: files that passed the check, and nothing else.
 * @param textsDir where the HTML of texts is kept
 */
export default makeSource((textsDir) => ({
  contentDirPath: 'content',
  documentTypes: collections.map(documentType),
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  disableImportAliasWarning: true,
  markdown: (builder) => {
    builder.use(fromTexts, createTexts(textsDir ?? '.contentlayer/texts'))
  },
}))
