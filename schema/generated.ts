import {
  type AnyCollection,
  defaultMaxLength,
  type Field,
  type Fields,
  type Format,
  isoDate,
  maxCount,
  maxItems,
} from './collection.ts'
import { collections } from './collections.ts'

/** The settings of VS Code. `npm run docs` changes only the list of schemas in this file. */
export const settingsFile = '.vscode/settings.json'

/**
 * The texts of files that `npm run docs` makes from the schema, by path.
 * @param settings the text of the current settings of VS Code
 */
export function generatedFiles(settings: string) {
  const data = collections.filter(({ format }) => format === 'data')
  const schemas = Object.fromEntries(
    data.map((file) => [`./${schemaFile(file)}`, `content/${file.pattern}`]),
  )
  return {
    'docs/front-matter.md': fieldTables(),
    [settingsFile]: json({ ...JSON.parse(settings), 'yaml.schemas': schemas }),
    ...Object.fromEntries(
      collections.map((collection) => [schemaFile(collection), json(jsonSchema(collection))]),
    ),
  }
}

const schemaFile = ({ name }: Pick<AnyCollection, 'name'>) =>
  `schema/json/${name.toLowerCase()}.json`

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const types: Record<Field['type'], string> = {
  string: 'text',
  date: 'date',
  boolean: 'true or false',
  number: 'number',
  enum: 'one of',
  strings: 'list',
  object: 'group',
  objects: 'list of groups',
}

const head = ['| key | required | type of value | meaning |', '| --- | --- | --- | --- |']

function fieldTables() {
  const sections = collections.map(({ pattern, description, fields }) => {
    const file = pattern.replace(/\{.*\}|\*/, '<name>')
    return `## \`${file}\`\n\n${description}\n\n${[...head, ...fieldRows(fields).map(markdownRow)].join('\n')}`
  })
  return `# Keys of each file

Made by \`npm run docs\` from \`schema\`; do not edit by hand.
A key that is not in a table is an error.

${sections.join('\n\n')}
`
}

type Row = { key: string; field: Field; type: string }

/** The rows of a table of fields. The fields of a group come after the group: `figure.value`. */
export function fieldRows(fields: Fields, prefix = ''): Row[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const key = prefix + name
    const type = field.type === 'enum' ? `one of ${field.options.join(', ')}` : types[field.type]
    return [{ key, field, type }, ...('fields' in field ? fieldRows(field.fields, `${key}.`) : [])]
  })
}

function markdownRow({ key, field, type }: Row) {
  const needed = field.required ? 'yes' : field.orElse ? `this or \`${field.orElse}\`` : 'no'
  const meaning = field.description.replaceAll('|', '\\|').replaceAll('<', '\\<')
  return `| \`${key}\` | ${needed} | ${type} | ${meaning} |`
}

type JsonSchema = Record<string, unknown>

/** A JSON Schema for editors; it finds fewer mistakes than the check. */
function jsonSchema({ name, description, fields }: AnyCollection): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by `npm run docs` from `schema`; do not edit by hand.',
    title: name,
    description,
    ...objectSchema(fields),
  }
}

export function objectSchema(fields: Fields): JsonSchema {
  const named = Object.entries(fields)
  const required = named.flatMap(([key, field]) => (field.required ? [key] : []))
  const alternatives = named.flatMap(([key, field]) =>
    field.orElse === undefined ? [] : [{ required: [key] }],
  )
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
      return { type: 'integer', minimum: 0, maximum: maxCount }
    case 'date':
      return { type: 'string', ...patternSchema(isoDate) }
    case 'enum':
      return { type: 'string', enum: field.options }
    case 'string': {
      const { format, maxLength = defaultMaxLength } = field
      return { type: 'string', minLength: 1, maxLength, ...patternSchema(format) }
    }
    case 'strings':
      return { type: 'array', maxItems, items: valueSchema({ ...field, type: 'string' }) }
    case 'object':
      return objectSchema(field.fields)
    case 'objects':
      return { type: 'array', items: objectSchema(field.fields) }
  }
}

const patternSchema = (format?: Format): JsonSchema =>
  format ? { pattern: format.pattern.source, patternErrorMessage: `Write ${format.expected}` } : {}
