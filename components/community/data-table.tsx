import { Fragment } from 'react'

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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="table-box mt-4" aria-label={`Fields of ${name}.json`} tabIndex={0}>
        <table className="w-full text-[0.9375rem]">
          <thead>
            <tr>
              {['Field', 'Type', 'Meaning'].map((title) => (
                <th key={title} scope="col" className="border-b border-line py-2 pe-4 text-start">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(schema).map(({ name: member, schema: of, isOptional }) => (
              <tr key={member}>
                <td className="mono border-b border-line py-2 pe-4 align-baseline">{breakable(member)}</td>
                <td className="border-b border-line py-2 pe-4 align-baseline text-muted">{typeOf(of)}</td>
                <td className="border-b border-line py-2 align-baseline">
                  {of.description}
                  {isOptional && <span className="text-muted"> Optional.</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
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
