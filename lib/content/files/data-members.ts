import { isoDay } from '#lib/site/dates.ts'
import { type Field, type Fields, webAddress } from '#schema/collection.ts'

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

/**
 * A member of an object in a data file: its schema, how to read its value from an item (by default
 * the item's property of the same name), and how to convert the value to JSON.
 */
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

/** @param members the members of the object by name; the name of an optional member ends in `?` */
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

export function membersOf(fields: Fields): Record<string, Member<object>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      // A missing list is written as an empty list, and a missing boolean as false.
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
