import { notFound } from 'next/navigation'
import { Link, StructuredData } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { layoutData } from '#lib/content/pages/page-data.ts'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { isUnchanged } from '#lib/content/pages/static-params.ts'
import { cachedByKey, cachedQuery } from '#lib/content/read-index.ts'
import { aliases, aliasTarget } from '#lib/content/resolve-link.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata, type PageMetadata, type Thing } from '#lib/site/metadata.ts'
import type { Plain } from '#lib/store/store.ts'
import { type Params, parameter, staticParamsOf } from './route-params.ts'

/**
 * Makes a page with a fixed address. If nothing that the page shows has changed since an earlier
 * build, Next renders an empty page, and the build uses the earlier page.
 * @param show - returns the page's elements; their props are compared with those of the earlier
 * build, so they must contain everything that the page shows
 */
export function fixedPage({ path }: { path: string }, show: () => Promise<React.ReactNode>) {
  return async () => {
    if (!(await shownPages()).some((shown) => shown.path === path)) notFound()
    const page = await show()
    const isReused = await isUnchanged(path, [page, await layoutData()])
    // Placeholder for the cached page; build/finish/strip-page.ts refuses to publish placeholders.
    return isReused ? <template id="B:unchanged" /> : page
  }
}

type Props = { params: Promise<Params> }

type PageRoute<Item, Shown> = {
  items: () => Promise<readonly Item[]>
  path: (item: Item) => string
  metadata: (item: Item) => PageMetadata | Promise<PageMetadata>
  /** All data that the page shows. If data and code are unchanged, a build reuses the page. */
  props: (item: Item) => Promise<Shown>
  structuredData?: (props: Shown) => readonly Thing[] | undefined
  show: (props: Shown) => React.ReactNode
}

function pathOf(pattern: string, params: Params) {
  const segmentsOf = (name: string) => [params[name] ?? []].flat().map(decodeURIComponent)
  return pattern
    .replace(parameter, (_, _dots, name: string) => segmentsOf(name).join('/'))
    .replace(/\/+$/, '/')
}

/**
 * Makes the functions that Next expects a route to export. Former addresses redirect.
 * @param pattern - the folder of the route, such as `/blog/[slug]/`
 */
export function pageRoute<Item, Shown extends Plain>(
  pattern: string,
  { items, path, metadata, props, structuredData, show }: PageRoute<Item, Shown>,
) {
  const itemsByPath = cachedQuery(
    async () => new Map((await items()).map((item) => [path(item), item])),
  )
  // The props are cached: a build hashes the props of all pages before it renders pages.
  const shownOf = cachedByKey(path, props)

  async function find({ params }: Props) {
    const path = pathOf(pattern, await params)
    const item = (await itemsByPath()).get(path)
    return { path, item, target: item === undefined ? await aliasTarget(path) : undefined }
  }

  return {
    generateStaticParams: staticParamsOf(pattern, items, path, shownOf),
    async generateMetadata(given: Props) {
      const { path, item, target } = await find(given)
      if (item !== undefined) return createMetadata({ path, ...(await metadata(item)) })
      return target ? createMetadata(movedMetadata(target)) : {}
    },
    async Page(given: Props) {
      const { item, target } = await find(given)
      if (target) return <MovedPage target={target} />
      if (item === undefined) notFound()
      const shown = await shownOf(item)
      const things = structuredData?.(shown)
      return (
        <>
          {things && <StructuredData things={things} />}
          {show(shown)}
        </>
      )
    },
  }
}

const movedMetadata = (path: string) => ({
  title: 'Moved',
  description: 'This page has moved.',
  path,
  isHidden: true,
})

function MovedPage({ target }: { target: string }) {
  const lead = (
    <>
      It is now at <Link to={target}>{absoluteUrl(target)}</Link>.
    </>
  )
  return (
    <TitledPage title="This page has moved" lead={lead}>
      <meta httpEquiv="refresh" content={`0; url=${href(target)}`} />
    </TitledPage>
  )
}

/**
 * Redirects former addresses. In development, Next passes former addresses of one segment to
 * app/[year].
 */
export const aliasRoute = pageRoute('/[...alias]/', {
  items: async () => [...(await aliases())],
  path: ([path]) => `/${path}/`,
  metadata: ([, target]) => movedMetadata(target),
  props: async ([, target]) => ({ target }),
  show: MovedPage,
})
