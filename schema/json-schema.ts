import type { Collection } from './collection.ts'
import { type Field, type Fields, type Format, isoDate, mostCharacters, mostCounted, mostItems } from './field.ts'

/** A JSON Schema (draft 7), with the words for a mismatch that YAML's language server takes beside it. */
export type JsonSchema = Record<string, unknown>

/** File of a kind's JSON Schema. */
export const jsonSchemaFile = ({ name }: Pick<Collection, 'name'>): string => `schema/json/${name.toLowerCase()}.json`

/** What an editor may know of a kind of document: the check says more, and more exactly. */
export function jsonSchema({ name, description, fields }: Collection): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by `npm run docs` from `schema`; do not edit by hand.',
    title: name,
    description,
    ...objectSchema(fields),
  }
}

function objectSchema(fields: Fields): JsonSchema {
  const named = Object.entries(fields)
  const required = named.flatMap(([key, field]) => (field.required ? [key] : []))
  const alternatives = named.flatMap(([key, field]) => (field.orElse === undefined ? [] : [{ required: [key] }]))
  return {
    type: 'object',
    properties: Object.fromEntries(
      named.map(([key, field]) => [key, { description: field.description, ...valueSchema(field) }]),
    ),
    ...(required.length > 0 && { required }),
    ...(alternatives.length > 0 && { oneOf: alternatives }),
    additionalProperties: false,
  }
}

function valueSchema(field: Field): JsonSchema {
  switch (field.type) {
    case 'boolean':
      return { type: 'boolean' }
    case 'number':
      return { type: 'integer', minimum: 0, maximum: mostCounted }
    case 'date':
      return { type: 'string', ...patternSchema(isoDate) }
    case 'enum':
      return { type: 'string', enum: field.options }
    case 'string':
      return { type: 'string', minLength: 1, maxLength: field.most ?? mostCharacters, ...patternSchema(field.format) }
    case 'strings':
      return { type: 'array', maxItems: mostItems, items: valueSchema({ ...field, type: 'string' }) }
    case 'object':
      return objectSchema(field.fields)
    case 'objects':
      return { type: 'array', items: objectSchema(field.fields) }
  }
}

const patternSchema = (format?: Format): JsonSchema =>
  format ? { pattern: format.pattern.source, patternErrorMessage: `Write ${format.expected}` } : {}
