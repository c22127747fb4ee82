import { Fragment } from 'react'
import { Link, ScrollBox, Table } from '#components/layout/parts.tsx'
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
        <Table className="w-full" columns={['Field', 'Type', 'Meaning']} rows={fieldsOf(schema)}>
          {({ path, schema, isOptional }) => (
            <tr>
              <td className="mono wrap-normal">
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
                {isOptional && <span className="text-muted"> Optional.</span>}
              </td>
            </tr>
          )}
        </Table>
      </ScrollBox>
    </section>
  )
}

type Field = { path: string[]; schema: Schema; isOptional: boolean }

/** The fields of a schema, as table rows; an object's own fields come after the object. */
function fieldsOf({ properties = {}, required = [] }: Schema, parents: string[] = []): Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = [...parents, schema.type === 'array' ? `${key}[]` : key]
    const isOptional = !required.includes(key)
    return [{ path, schema, isOptional }, ...fieldsOf(schema.items ?? schema, path)]
  })
}

function typeOf({ type, format, items, enum: options }: Schema): string {
  if (items) return `list of ${typeOf(items)}s`
  if (options) return options.join(', ')
  return { uri: 'URL', date: 'date', 'date-time': 'date and time' }[format ?? ''] ?? type
}
