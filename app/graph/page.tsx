import { fixedPage } from '#app/fixed-route.tsx'
import { Link } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { SizedProjects } from '#components/maintenance/help.tsx'
import { Matrix } from '#components/maintenance/matrix.tsx'
import { figures } from '#lib/content/community.ts'
import { findingOf, loadOf, maintenance } from '#lib/content/maintenance.ts'
import { sources } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export async function generateMetadata() {
  const finding = findingOf(await maintenance())
  const description = `Maintainers and projects in one table: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}, and how to help.`
  return createMetadata({ ...pages.graph, description })
}

export default fixedPage(pages.graph, async () => {
  const all = await maintenance()
  const { people, rows, living, onFew, onNobody } = all
  const asOf = (await figures())?.asOf
  return (
    <TitledPage
      section="Projects"
      {...pages.graph}
      lead={loadOf(all)}
      facts={{ date: asOf, from: sources.maintainers }}
    >
      {rows.length > 0 && (
        <section className="section">
          <h2>{findingOf(all)}</h2>
          <p className="mt-3 mb-4 max-w-(--measure) text-md text-muted">
            A filled square: maintains the whole project; an outlined square: one directory of it;
            ◆: a core maintainer. The number after a project counts its maintainers. Projects with
            the fewest come first; those in bold have two or fewer, not counting people who look
            after one directory if others maintain the whole.
            {rows.length > living &&
              ` ${rows.length - living} deprecated or archived projects are not counted.`}{' '}
            <Link to={routes.maintainers()}>See it as a list</Link>.
          </p>
          <Matrix
            people={people}
            rows={rows}
            marked={new Set(onFew.map(({ project }) => project.name))}
          />
        </section>
      )}
      <SizedProjects id="help" title="Projects with two maintainers or fewer" projects={onFew} />
      <SizedProjects id="nobody" title="No current maintainers" projects={onNobody} />
    </TitledPage>
  )
})
