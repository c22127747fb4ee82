import type { Field } from '#schema/field.ts'

const examples = {
  string: 'A line of text',
  date: '2026-08-28',
  boolean: 'true',
  number: '1',
  objects: "a list of lines that begin with '- '",
}

/** A value that a key could have, for messages that say what to write. */
export function exampleOf(field: Field): string {
  if (field.type === 'strings') return `[${exampleOf({ ...field, type: 'string' })}]`
  if (field.type === 'object') return `the keys ${Object.keys(field.fields).join(', ')} indented below it`
  if (field.type === 'enum') return field.options[0] ?? ''
  const expected = field.type === 'string' ? field.format?.expected : undefined
  return /such as ([^,]+)/.exec(expected ?? '')?.[1] ?? examples[field.type]
}
