import { DataTable } from '#components/community/data-table.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLayout } from '#components/layout/site-layout.tsx'
import { dataSchemas } from '#lib/content/data/schema.ts'
import {
  dataFiles,
  dataPath,
  llmsFullPath,
  llmsPath,
  maintainersYamlPath,
  repositoriesYamlPath,
  schemaPath,
} from '#lib/site/file-routes.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata({
  title: 'Data',
  description: 'What this site knows, for programs: JSON with schemas, Markdown, and the lists of the community.',
  path: routes.data(),
})

const others = [
  { path: maintainersYamlPath, about: "The maintainers of today, in the format of the community's own list." },
  { path: repositoriesYamlPath, about: "The listed repositories, in the format of the community's own list." },
  { path: llmsPath, about: 'What there is to read, for language models (llmstxt.org).' },
  { path: llmsFullPath, about: 'The newest posts as Markdown in one file.' },
]

const example = `const answer = await fetch('${absoluteUrl(dataPath('releases'))}')
const { releases } = await answer.json()
console.log(releases[0]?.version)`

export default function DataPage() {
  return (
    <SiteLayout page={{ title: 'Data', path: routes.data() }}>
      <PageHeading
        title="Data"
        lead="What this site knows, for programs. Files, no key, no limit; any page may ask for them."
      />
      <section className="section max-w-(--measure)">
        <p>
          Addresses are whole, dates are ISO 8601 in UTC. Members may be added to a file; one that would change or go
          makes another version, under another address. The content is{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener noreferrer">
            CC BY 4.0
          </a>
          .
        </p>
        <pre className="mt-4 rounded bg-panel p-4 text-[0.875rem] whitespace-pre-wrap wrap-anywhere">
          <code>{example}</code>
        </pre>
        <p className="mt-4">
          The page of each post, project and maintainer is there as Markdown too: with <code>.md</code> in the place of
          the last slash.
        </p>
      </section>
      {dataFiles.map((name) => (
        <DataTable
          key={name}
          name={name}
          schema={dataSchemas[name]}
          file={href(dataPath(name))}
          schemaFile={href(schemaPath(name))}
        />
      ))}
      <section className="section">
        <h2>Other files</h2>
        <ul>
          {others.map(({ path, about }) => (
            <li key={path} className="border-t border-line py-3">
              <a className="mono" href={href(path)}>
                {path}
              </a>
              <p className="text-[0.9375rem] text-muted">{about}</p>
            </li>
          ))}
        </ul>
      </section>
    </SiteLayout>
  )
}
