import { collections } from './collections.ts'
import type { Field, Fields } from './field.ts'

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

const head = ['| key | required | what | meaning |', '| --- | --- | --- | --- |']

/** `docs/front-matter.md`, made from the definitions that the check and Contentlayer use. */
export function fieldTables(): string {
  const sections = collections.map(
    ({ pattern, description, fields }) =>
      `## \`${title(pattern)}\`\n\n${description}\n\n${[...head, ...rows(fields)].join('\n')}`,
  )
  return `# What each file may hold

Made by \`npm run docs\` from \`schema\`; do not edit by hand. A key that is not in a table is an error.

${sections.join('\n\n')}
`
}

/** A glob as people say it. */
function title(pattern: string): string {
  return pattern.replace('{*,*/index}', '<name>').replace('*', '<name>')
}

function rows(fields: Fields, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const what = field.type === 'enum' ? `one of ${field.options.join(', ')}` : types[field.type]
    const needed = field.required ? 'yes' : field.orElse ? `this or \`${field.orElse}\`` : ''
    const meaning = field.description.replaceAll('|', '\\|').replaceAll('<', '\\<')
    const row = `| \`${prefix}${name}\` | ${needed} | ${what} | ${meaning} |`
    return 'fields' in field ? [row, ...rows(field.fields, `${prefix}${name}.`)] : [row]
  })
}
