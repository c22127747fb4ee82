import { Link } from '#components/layout/elements.tsx'
import { LastUpdated, type LastUpdatedProps } from '#components/layout/last-updated.tsx'
import { logo } from '#lib/site/brand.ts'
import { isDevelopment } from '#lib/site/env.ts'
import { editUrl, href, reportUrl, site } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { markdownPath } from '#lib/site/routes.ts'
import { collections, type ListTitle } from '#schema/collections.ts'

const sections = [
  ...collections.flatMap(({ page }) => (page ? [{ title: page.title, path: page.list }] : [])),
  pages.releases,
  pages.community,
]

type SiteLayoutProps = {
  section?: ListTitle | 'Releases' | 'Community'
  /** `file` is the path of the page's document below the content folder. */
  page?: { title: string; path: string; file?: string }
  children: React.ReactNode
}

export function SiteLayout({ section, page, children }: SiteLayoutProps) {
  const file = page?.file
  const edit = file && editUrl(file)
  const report = page && reportUrl(page)
  const markdown = file?.startsWith('posts/') && page && markdownPath(page.path)
  return (
    <>
      {/* Ids of components have a colon, so ids of headings in content never equal them. */}
      <a className="skip" href="#page:content">
        Skip to content
      </a>
      <header className="top">
        <div className="wrap">
          <Link className="brand" to={pages.home.path}>
            <svg viewBox="0 0 64 64" aria-hidden>
              <path fill="currentColor" fillRule="evenodd" d={logo} />
            </svg>
            {site.name}
          </Link>
          <nav aria-label="Main">
            {sections.map(({ title, path }) => (
              <Link
                key={path}
                to={path}
                aria-current={path === page?.path ? 'page' : title === section ? 'true' : undefined}
              >
                {title}
              </Link>
            ))}
            <Link to={site.chat}>Slack</Link>
            <Link to={site.documentation}>Docs</Link>
          </nav>
          <Link
            to={pages.start.path}
            aria-current={page?.path === pages.start.path ? 'page' : undefined}
          >
            Start here
          </Link>
          {page?.path !== pages.search.path && <SearchForm />}
          <ColourSwitch />
        </div>
      </header>
      {/* client/development.ts lists diagnostics about the file in `data-file` first. */}
      <main className="wrap" id="page:content" data-file={isDevelopment() ? file : undefined}>
        {children}
        {(edit || report || markdown) && (
          <p className="about-page">
            {edit && <Link to={edit}>Edit this page</Link>}
            {section === 'Blog' && file && <Link to={site.chat}>Discuss on Slack</Link>}
            {markdown && <Link to={markdown}>View as Markdown</Link>}
            {report && <Link to={report}>Report a mistake</Link>}
          </p>
        )}
      </main>
    </>
  )
}

/** Hidden until client/settings.ts makes it work. The select is transparent, above the icon. */
function ColourSwitch() {
  return (
    <label className="scheme" title="Colours" hidden>
      <svg viewBox="0 0 16 16" aria-hidden>
        <circle cx="8" cy="8" r="6" />
        <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
      </svg>
      <select aria-label="Colours">
        {['System', 'Light', 'Dark'].map((name) => (
          <option key={name} value={name.toLowerCase()}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

export function TitledPage({
  title,
  path,
  file,
  lead,
  lastUpdated,
  eyebrow,
  inBand,
  children,
  ...layout
}: Omit<SiteLayoutProps, 'page' | 'children'> & {
  title: string
  /** Pages without a path have no link 'Report a mistake'. */
  path?: string
  file?: string
  lead?: React.ReactNode
  lastUpdated?: LastUpdatedProps
  eyebrow?: string
  /** Shown below the title, such as a summary of the page. */
  inBand?: React.ReactNode
  children?: React.ReactNode
}) {
  return (
    <SiteLayout page={path === undefined ? undefined : { title, path, file }} {...layout}>
      <header className="band">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1 className="max-w-[48rem]">{title}</h1>
        {lead && <p className="lead mt-4 max-w-[48rem]">{lead}</p>}
        {lastUpdated && <LastUpdated {...lastUpdated} />}
        {inBand}
      </header>
      {children}
    </SiteLayout>
  )
}

export function SearchForm({ label, className = '' }: { label?: string; className?: string }) {
  return (
    <search className={`search ${className}`.trim()} aria-label={label}>
      <form action={href(pages.search.path)}>
        <input
          type="search"
          name="q"
          aria-label="Search"
          placeholder="Search"
          maxLength={200}
          aria-keyshortcuts="/"
        />
        <button type="submit" aria-label="Search">
          <svg viewBox="0 0 16 16" aria-hidden>
            <circle cx="7" cy="7" r="4.5" />
            <path d="m10.5 10.5 4 4" />
          </svg>
        </button>
      </form>
    </search>
  )
}
