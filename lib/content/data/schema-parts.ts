/** The part of JSON Schema (draft 7) that the data files need. */
export type DataSchema = {
  $schema?: string
  $id?: string
  title?: string
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

export const string = (description: string): DataSchema => ({ type: 'string', description })
export const address = (description: string): DataSchema => ({ type: 'string', format: 'uri', description })
export const day = (description: string): DataSchema => ({ type: 'string', format: 'date', description })
export const time = (description: string): DataSchema => ({ type: 'string', format: 'date-time', description })
export const yes = (description: string): DataSchema => ({ type: 'boolean', description })
export const oneOf = (options: readonly string[], description: string): DataSchema => ({
  type: 'string',
  enum: options,
  description,
})
export const list = (items: DataSchema, description = items.description): DataSchema => ({
  type: 'array',
  items,
  description,
})

/** An object of these members and no others; a name that ends in `?` may be missing. */
export function object(description: string, members: Record<string, DataSchema>): DataSchema {
  const named = Object.entries(members)
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(named.map(([name, member]) => [name.replace('?', ''), member])),
    required: named.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    additionalProperties: false,
  }
}
