import { optionalPage } from '#app/page-route.tsx'
import { FilterSelect } from '#components/layout/filter-select.tsx'
import { ClientScript, Disclosure, Link, List } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { Checklist, NoteList } from '#components/releases/upgrade-notes.tsx'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { sources } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'

export const { metadata } = pages.upgrade

export default optionalPage(pages.upgrade, async () => {
  const { asOf, releases, toNewest, all } = await upgrades()
  return (
    <TitledPage
      section="Releases"
      {...pages.upgrade}
      lead={
        <>
          Choose the version you run and the one you want.{' '}
          <span className="no-script">These are all releases.</span>
        </>
      }
      lastUpdated={{ date: asOf, from: sources.releases }}
    >
      <p className="choice filter mb-8 flex flex-wrap gap-4 bold" id="page:choice">
        <FilterSelect
          name="from"
          label="I run Falco"
          values={toNewest.map(({ from }) => from.falco)}
        />
        <FilterSelect name="to" label="and go to" values={releases.map(({ falco }) => falco)} />
      </p>
      <p className="mb-8 text-md text-muted">
        What changed before {toNewest.at(-1)?.from.falco} is not recorded: read the pages of those
        releases.
      </p>
      <div className="upgrade">
        <NoteList notes={all} />
        <Checklist notes={all} />
      </div>
      <Disclosure className="text-md" summary={`All upgrades to ${releases[0]?.falco}`}>
        <List items={toNewest} className="flex flex-wrap gap-x-5">
          {({ from, path }) => <Link to={path}>from {from.falco}</Link>}
        </List>
      </Disclosure>
      <ClientScript name="upgrade" />
    </TitledPage>
  )
})
