import { optionalPage } from '#app/page-route.tsx'
import { ClientScript, Link, List } from '#components/layout/elements.tsx'
import { FilterSelect } from '#components/layout/filter-select.tsx'
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
          Choose the version you run and the one you want. What changed before{' '}
          {toNewest.at(-1)?.from.falco} is not recorded.{' '}
          <span className="no-script">These are all releases.</span>
        </>
      }
      lastUpdated={{ date: asOf, from: sources.releases }}
      inBand={
        <p className="choice mt-6 flex flex-wrap gap-4 bold filter" id="page:choice">
          <FilterSelect
            name="from"
            label="I run Falco"
            values={toNewest.map(({ from }) => from.falco)}
          />
          <FilterSelect name="to" label="and go to" values={releases.map(({ falco }) => falco)} />
        </p>
      }
    >
      <div className="upgrade">
        <NoteList notes={all} />
        <Checklist notes={all} />
        <details className="fold">
          <summary>
            <h2>All upgrades to {releases[0]?.falco}</h2>
          </summary>
          <List items={toNewest} className="flex flex-wrap gap-x-5 text-md">
            {({ from, path }) => <Link to={path}>from {from.falco}</Link>}
          </List>
        </details>
      </div>
      <ClientScript name="upgrade" />
    </TitledPage>
  )
})
