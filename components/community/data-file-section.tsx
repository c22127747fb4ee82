import { Fragment } from 'react'
import { ColumnHeadings, Link, ScrollBox } from '#components/layout/parts.tsx'
import { type DataFile, dataPath, schemaPath } from '#lib/site/file-routes.ts'

type Schema = {
  description: string
  type: string
  format?: string
  enum?: readonly string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

export function DataFileSection({ name, schema }: { name: DataFile; schema: Schema }) {
  return (
    <section className="section">
      <h2 id={name}>{name}.json</h2>
      <p>
        {schema.description} <Link to={dataPath(name)}>Open the file</Link> or{' '}
        <Link to={schemaPath(name)}>its JSON Schema</Link>.
      </p>
      <ScrollBox className="prose table-box mt-4 max-w-none" label={`Fields of ${name}.json`}>
        <table className="w-full">
          <ColumnHeadings columns={['Field', 'Type', 'Meaning']} />
          <tbody>{rowsOf(schema)}</tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/**
 * A table's rows for the fields of a schema. Nested ones are named by their paths, which may wrap
 * after each dot.
 */
function rowsOf(
  { properties = {}, required = [] }: Schema,
  parents: readonly string[] = [],
): React.ReactNode[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = [...parents, `${key}${schema.type === 'array' ? '[]' : ''}`]
    return [
      <tr key={path.join('.')}>
        <td className="mono">
          {path.map((part, at) => (
            <Fragment key={path.slice(0, at + 1).join('.')}>
              {part}
              {at < path.length - 1 && '.'}
              <wbr />
            </Fragment>
          ))}
        </td>
        <td className="text-muted">{typeOf(schema)}</td>
        <td>
          {schema.description}
          {!required.includes(key) && <span className="text-muted"> Optional.</span>}
        </td>
      </tr>,
      ...rowsOf(schema.items ?? schema, path),
    ]
  })
}

function typeOf({ type, format, items, enum: options }: Schema): string {
  if (items) return `list of ${typeOf(items)}s`
  if (options) return options.join(', ')
  return { uri: 'URL', date: 'date', 'date-time': 'date and time' }[format ?? ''] ?? type
}
