import type { Collection } from './collection.ts'
import { type Field, type Fields, mostCharacters, mostCounted, mostItems } from './field.ts'

/** A JSON Schema (draft 7), with the words for a mismatch that YAML's language server takes beside it. */
export type JsonSchema = {
  $schema?: string
  $comment?: string
  title?: string
  description?: string
  type?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: false
  oneOf?: JsonSchema[]
  items?: JsonSchema
  enum?: readonly string[]
  pattern?: string
  patternErrorMessage?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
}

/** Days and times as the check reads them, but for the calendar: that is beyond an expression. */
const date = {
  pattern: '^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$',
  patternErrorMessage: 'Write YYYY-MM-DD such as 2026-08-28, or with time and zone such as 2026-08-28T09:00:00Z',
}

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
      return field.isCount ? { type: 'integer', minimum: 0, maximum: mostCounted } : { type: 'number' }
    case 'date':
      return { type: 'string', ...date }
    case 'enum':
      return { type: 'string', enum: field.options }
    case 'string':
      return textSchema(field)
    case 'strings':
      return { type: 'array', maxItems: field.mostItems ?? mostItems, items: textSchema(field) }
    case 'object':
      return objectSchema(field.fields)
    case 'objects':
      return { type: 'array', maxItems: field.mostItems ?? mostItems, items: objectSchema(field.fields) }
  }
}

function textSchema({ format, most = mostCharacters }: Extract<Field, { type: 'string' | 'strings' }>): JsonSchema {
  const text: JsonSchema = { type: 'string', minLength: 1, maxLength: most }
  return format ? { ...text, pattern: format.pattern.source, patternErrorMessage: `Write ${format.expected}` } : text
}
