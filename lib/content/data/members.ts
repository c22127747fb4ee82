import { isoDay } from '#lib/site/dates.ts'
import { type Field, type Fields, webAddress } from '#schema/field.ts'

/** The keywords of JSON Schema that data files use. */
type DataSchema = {
  description: string
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  format?: 'date' | 'date-time' | 'uri'
  enum?: readonly string[]
  minimum?: number
  items?: DataSchema
  properties?: Record<string, DataSchema>
  required?: string[]
  additionalProperties?: false
}

/** A member of an object; by default, `read` gets the item's property of the same name. */
export type Member<Item> = {
  schema: DataSchema
  write: (value: unknown) => unknown
  read?: (item: Item) => unknown
}

const member =
  (schema: Omit<DataSchema, 'description'>, write = (value: unknown) => value) =>
  <Item>(description: string, read?: Member<Item>['read']): Member<Item> => ({
    schema: { ...schema, description },
    write,
    read,
  })

export const string = member({ type: 'string' })
export const address = member({ type: 'string', format: 'uri' })
export const boolean = member({ type: 'boolean' }, Boolean)
const whole = member({ type: 'integer', minimum: 0 })
export const positive = member({ type: 'integer', minimum: 1 })
export const day = member(
  { type: 'string', format: 'date' },
  (date) => date && isoDay(String(date)),
)
export const time = member({ type: 'string', format: 'date-time' })

export function list<Item, Of>(
  description: string,
  items: Member<Of>,
  read?: Member<Item>['read'],
): Member<Item> {
  return {
    schema: { type: 'array', items: items.schema, description },
    write: (values) => (Array.isArray(values) ? values.map(items.write) : []),
    read,
  }
}

/** An object; members whose names end in `?` are optional. */
export function object<Item>(
  description: string,
  members: Record<string, Member<Item>>,
): Member<unknown> {
  const named = Object.entries(members).map(([name, of]) => [name.replace('?', ''), of] as const)
  return {
    schema: {
      type: 'object',
      description,
      properties: Object.fromEntries(named.map(([name, { schema }]) => [name, schema])),
      required: Object.keys(members).filter((name) => !name.endsWith('?')),
      additionalProperties: false,
    },
    write(item) {
      const own = item as Item & Record<string, unknown>
      return Object.fromEntries(
        named.map(([name, { read, write }]) => [name, write(read ? read(own) : own[name])]),
      )
    },
  }
}

/** Members from the fields of a schema; lists and booleans are always present. */
export function membersOf(fields: Fields): Record<string, Member<object>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const isThere = field.required || ['boolean', 'strings', 'objects'].includes(field.type)
      return [isThere ? name : `${name}?`, memberOf(field)]
    }),
  )
}

const simple = { boolean, number: whole, date: day }

function memberOf(field: Field): Member<object> {
  const { description } = field
  switch (field.type) {
    case 'enum':
      return member({ type: 'string', enum: field.options })(description)
    case 'string':
      return (field.format === webAddress ? address : string)(description)
    case 'strings':
      return list(description, string('An entry of the list.'))
    case 'object':
      return object(description, membersOf(field.fields))
    case 'objects':
      return list(description, object('An entry of the list.', membersOf(field.fields)))
    default:
      return simple[field.type](description)
  }
}
