import type { Field } from '#schema/field.ts'

/** A value that a key could have, for messages that say what to write. */
export function exampleOf(field: Field): string {
  switch (field.type) {
    case 'date':
      return '2026-08-28'
    case 'boolean':
      return 'true'
    case 'number':
      return '1'
    case 'enum':
      return field.options[0] ?? 'text'
    case 'strings':
      return '[one, two]'
    case 'objects':
      return "a list of lines that begin with '- '"
    default:
      return 'format' in field && field.format ? firstExample(field.format.expected) : 'A line of text'
  }
}

/** 'a name such as falco, or …' gives 'falco'. */
function firstExample(expected: string): string {
  const [, example = expected] = /such as ([^\s,]+)/.exec(expected) ?? []
  return example
}
