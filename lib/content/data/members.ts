import { isoDay } from '#lib/site/dates.ts'

/** The part of JSON Schema that the data files need. */
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

/** A member of a JSON object; `read` takes its value from an item, by default the property of the same name. */
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
export const yes = member({ type: 'boolean' })
export const positive = member({ type: 'integer', minimum: 1 })
export const oneOf = (options: readonly string[]) => member({ type: 'string', enum: options })
export const day = member({ type: 'string', format: 'date' }, (date) => date && isoDay(String(date)))
export const time = member({ type: 'string', format: 'date-time' })

export function list<Item, Of>(description: string, items: Member<Of>, read?: Member<Item>['read']): Member<Item> {
  return {
    schema: { type: 'array', items: items.schema, description },
    write: (values) => (Array.isArray(values) ? values.map(items.write) : []),
    read,
  }
}

/** A JSON object; a member whose name ends in `?` may be missing. */
export function object<Item>(description: string, members: Record<string, Member<Item>>): Member<unknown> {
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
      return Object.fromEntries(named.map(([name, { read, write }]) => [name, write(read ? read(own) : own[name])]))
    },
  }
}
