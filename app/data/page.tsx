import { Fragment } from 'react'
import { Link, List, ScrollTable } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { dataSchema } from '#lib/content/files/data-files.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { dataFiles, dataPath, routes, schemaPath } from '#lib/site/routes.ts'

export const { metadata } = pages.data

const others = [
  {
    path: routes.maintainersYaml(),
    about: "Current maintainers, in the format of the community's own list.",
  },
  {
    path: routes.repositoriesYaml(),
    about: "Repositories on the community's list, in the format of that list.",
  },
  { path: routes.llms(), about: 'An overview of this site for language models (llmstxt.org).' },
  { path: routes.llmsFull(), about: 'The newest posts in one Markdown file.' },
]

const example = `const answer = await fetch('${absoluteUrl(dataPath('releases'))}')
const { releases } = await answer.json()
console.log(releases[0]?.version)`

export default function DataPage() {
  return (
    <TitledPage
      {...pages.data}
      lead="This site as data: plain files, with no key and no rate limit. Scripts on other sites may fetch them."
    >
      <section className="section max-w-(--measure)">
        <p>
          URLs are absolute; dates are ISO 8601 in UTC. <code>asOf</code> gives the day the facts
          were read. Fields may be added; renaming or removing one means a new version, at a new
          URL. The content is licensed under{' '}
          <Link to="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</Link>.
        </p>
        <pre className="mt-4 rounded bg-panel p-4 text-sm whitespace-pre-wrap wrap-anywhere">
          <code>{example}</code>
        </pre>
        <p className="mt-4">
          Each post, project, maintainer and year, and the pages of releases and the community, are
          also available as Markdown: replace the final slash with <code>.md</code>.
        </p>
      </section>
      {dataFiles.map((name) => {
        const schema: Schema = dataSchema(name)
        return (
          <section key={name} className="section">
            <h2 id={name}>{name}.json</h2>
            <p className="mt-2">
              {schema.description} <Link to={dataPath(name)}>Open the file</Link> or{' '}
              <Link to={schemaPath(name)}>its JSON Schema</Link>.
            </p>
            <ScrollTable
              box="prose table-box mt-4 max-w-none"
              label={`Fields of ${name}.json`}
              className="w-full"
              columns={['Field', 'Type', 'Meaning']}
              rows={fieldsOf(schema)}
            >
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
            </ScrollTable>
          </section>
        )
      })}
      <section className="section">
        <h2>Other files</h2>
        <List items={others} item="ruled py-3">
          {({ path, about }) => (
            <>
              <Link className="mono" to={path}>
                {path}
              </Link>
              <p className="text-md text-muted">{about}</p>
            </>
          )}
        </List>
      </section>
    </TitledPage>
  )
}

type Schema = {
  description: string
  type: string
  format?: string
  enum?: readonly string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
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
