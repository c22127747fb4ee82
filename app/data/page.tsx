import { DataFileSection } from '#components/community/data-file-section.tsx'
import { ExternalLink, Link, List } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { dataSchema } from '#lib/content/data/data-files.ts'
import { dataFiles, dataPath } from '#lib/site/file-routes.ts'
import { absoluteUrl } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const metadata = createMetadata(pages.data)

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
          <ExternalLink url="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</ExternalLink>.
        </p>
        <pre className="mt-4 rounded bg-panel p-4 text-sm whitespace-pre-wrap wrap-anywhere">
          <code>{example}</code>
        </pre>
        <p className="mt-4">
          Each post, project, maintainer and year, and the pages of releases and the community, are
          also available as Markdown: replace the final slash with <code>.md</code>.
        </p>
      </section>
      {dataFiles.map((name) => (
        <DataFileSection key={name} name={name} schema={dataSchema(name)} />
      ))}
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
