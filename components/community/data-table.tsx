import { Fragment } from 'react'
import { ColumnHeadings, ScrollBox } from '#components/layout/table.tsx'

/** The part of a JSON Schema that the table shows. */
type Schema = {
  description: string
  type: string
  format?: string
  enum?: readonly string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

type DataTableProps = { name: string; schema: Schema; file: string; schemaFile: string }

type Row = { name: string; schema: Schema; isOptional: boolean }

/** A data file and its fields. */
export function DataTable({ name, schema, file, schemaFile }: DataTableProps) {
  return (
    <section className="section">
      <h2 id={name}>{name}.json</h2>
      <p>
        {schema.description} <a href={file}>Open the file</a> or <a href={schemaFile}>its JSON Schema</a>.
      </p>
      <ScrollBox className="prose table-box mt-4 max-w-none" label={`Fields of ${name}.json`}>
        <table className="w-full">
          <ColumnHeadings columns={['Field', 'Type', 'Meaning']} />
          <tbody>
            {rowsOf(schema).map(({ name: member, schema: of, isOptional }) => (
              <tr key={member}>
                <td className="mono">{breakable(member)}</td>
                <td className="text-muted">{typeOf(of)}</td>
                <td>
                  {of.description}
                  {isOptional && <span className="text-muted"> Optional.</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** A path that may wrap after each dot. */
function breakable(path: string) {
  return path.split(/(?<=\.)/).map((part, at, parts) => (
    <Fragment key={parts.slice(0, at + 1).join('')}>
      {part}
      <wbr />
    </Fragment>
  ))
}

/** The fields of an object, nested ones by their paths. */
function rowsOf({ properties = {}, required = [] }: Schema, prefix = ''): Row[] {
  return Object.entries(properties).flatMap(([key, schema]): Row[] => {
    const name = `${prefix}${key}${schema.type === 'array' ? '[]' : ''}`
    const below = schema.items ?? schema
    return [{ name, schema, isOptional: !required.includes(key) }, ...rowsOf(below, `${name}.`)]
  })
}

function typeOf({ type, format, items, enum: options }: Schema): string {
  if (items) return `list of ${typeOf(items)}s`
  if (options) return options.join(', ')
  return { uri: 'URL', date: 'date', 'date-time': 'date and time' }[format ?? ''] ?? type
}
