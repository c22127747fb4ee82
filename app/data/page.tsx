import { Disclosure, Link, List, ScrollTable } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { absoluteUrl, licence } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { dataPath, routes, schemaPath } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'
import type { Fields } from '#schema/collection.ts'
import { dataFileNames, dataFiles, fieldsOfDataFiles } from '#schema/data.ts'
import { fieldRows } from '#schema/generated.ts'

export const { metadata } = pages.data

const example = `const url = '${absoluteUrl(dataPath('releases'))}'
const answer = await fetch(url)
const { releases } = await answer.json()`

export default function DataPage() {
  return (
    <TitledPage
      {...pages.data}
      lead="This site as data: plain files, with no key and no rate limit. Scripts on other sites may fetch them."
    >
      <section className="grid grid-cols-1 gap-x-12 gap-y-4 lg:grid-cols-2">
        <p>
          URLs are absolute; dates are ISO 8601 in UTC. Fields may be added; renaming or removing
          one means a new version, at a new URL. The content is licensed under{' '}
          <Link to="https://creativecommons.org/licenses/by/4.0/">{licence}</Link>.
        </p>
        <div className="prose row-span-2">
          <pre>
            <code className="line">{example}</code>
          </pre>
        </div>
        <p>
          Each post is also available as Markdown: replace the final slash of its page with{' '}
          <code>.md</code>. <Link to={routes.llms()}>llms.txt</Link> lists these files
          (llmstxt.org).
        </p>
      </section>
      <section className="section">
        <h2 id="all">All files</h2>
        <FieldTable
          label="Fields of all files"
          fields={fieldsOfDataFiles}
          suffix=" that all files have"
        />
        <List
          items={dataFileNames}
          className="mt-4 text-md"
          item="ruled grid grid-cols-[1fr_auto] items-baseline gap-x-8 py-2 lg:grid-cols-[13rem_1fr_auto]"
        >
          {(name) => (
            <>
              <h3 id={name}>
                <Link to={dataPath(name)}>{name}.json</Link>
              </h3>
              <span className="lg:col-start-3">
                <Link to={schemaPath(name)}>JSON Schema</Link>
              </span>
              <p className="max-lg:col-span-2 lg:col-start-2 lg:row-start-1">
                {dataFiles[name].description}
              </p>
              <div className="max-lg:col-span-2 lg:col-span-2 lg:col-start-2">
                <FieldTable label={`Fields of ${name}.json`} fields={dataFiles[name].fields} />
              </div>
            </>
          )}
        </List>
      </section>
    </TitledPage>
  )
}

type FieldTableProps = { label: string; fields: Fields; suffix?: string }

function FieldTable({ label, fields, suffix = '' }: FieldTableProps) {
  const rows = fieldRows(fields)
  return (
    <Disclosure summary={`${count(rows.length, 'field')}${suffix}`}>
      <ScrollTable
        box="prose table-box max-w-none"
        label={label}
        className="w-full"
        columns={['Field', 'Type', 'Meaning']}
        rows={rows}
      >
        {({ key, field, type }) => (
          <tr>
            <td className="mono wrap-normal">{key}</td>
            <td className="text-muted">{type}</td>
            <td>
              {field.description}
              {!field.required && <span className="text-muted"> Optional.</span>}
            </td>
          </tr>
        )}
      </ScrollTable>
    </Disclosure>
  )
}
