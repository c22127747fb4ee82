import { Disclosure } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { HelpWantedLink } from '#components/maintenance/help.tsx'
import {
  CompanyBar,
  PeopleByCompany,
  PeopleByProject,
} from '#components/people/maintainer-lists.tsx'
import { CoreMark, PersonRows } from '#components/people/person.tsx'
import { figures } from '#lib/content/community.ts'
import {
  companiesOf,
  currentMaintainers,
  formerMaintainers,
} from '#lib/content/projects/maintainers.ts'
import { maintenance, unlistedInWords } from '#lib/content/projects/maintenance.ts'
import { projects } from '#lib/content/projects/projects.ts'
import { formatMonth, monthOf } from '#lib/site/dates.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { count } from '#lib/text/message-format.ts'

export const { metadata } = pages.maintainers

export default async function MaintainersPage() {
  const people = await currentMaintainers()
  const [first] = people
  const former = await formerMaintainers()
  const asOf = (await figures())?.asOf
  const companies = companiesOf(people)
  const maintained = (await projects()).filter(({ maintainers }) => maintainers.length > 0)
  const lead =
    people.length > 0
      ? `${companies.words}. They look after ${count(maintained.length, 'repository', 'repositories')}${unlistedInWords(maintained)}.`
      : 'No maintainers yet.'
  return (
    <TitledPage
      section="Maintainers"
      {...pages.maintainers}
      lead={lead}
      lastUpdated={{ date: asOf, from: sources.maintainers }}
    >
      {people.length > 0 && <CompanyBar title={companies.headline} segments={companies.segments} />}
      <div className="mb-6">
        <HelpWantedLink headline={(await maintenance()).headline} />
      </div>
      {first && (
        <div className="grouping">
          <fieldset className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
            <legend className="eyebrow float-left me-6 mb-0 py-1">Group by</legend>
            <label className="inline-flex items-center gap-2 py-1">
              <input type="radio" name="grouping" className="by-company" defaultChecked /> company
            </label>
            <label className="inline-flex items-center gap-2 py-1">
              <input type="radio" name="grouping" className="by-project" /> project
            </label>
          </fieldset>
          <p className="mb-4 max-w-(--measure) text-sm text-muted">
            Bars show how long each person has been listed; records start in{' '}
            {formatMonth(monthOf(first.recordBegins))}. <CoreMark /> maintainers vote on matters
            that affect all repositories.
          </p>
          <PeopleByCompany companies={companies} asOf={asOf} />
          <PeopleByProject projects={maintained} />
        </div>
      )}
      {former.length > 0 && (
        <section className="section">
          <h2>Former maintainers</h2>
          <p className="lead mt-2 mb-4">
            {former.length === 1 ? 'One person' : `${former.length} people`} used to maintain Falco
            projects. Thank you.
          </p>
          <Disclosure summary="Their names and years">
            <PersonRows
              people={former}
              asOf={asOf}
              className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3"
            />
          </Disclosure>
        </section>
      )}
    </TitledPage>
  )
}
