import { notFound } from 'next/navigation'
import { Link, StructuredData } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { cachedQuery } from '#lib/content/read-index.ts'
import { aliases, aliasTarget } from '#lib/content/resolve-link.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata, type PageMetadata, type Thing } from '#lib/site/metadata.ts'
import { type Params, parameter, staticParamsOf } from './route-params.ts'

/** Makes a page with a fixed address; it does not exist while it has no content. */
export function fixedPage({ path }: { path: string }, show: () => Promise<React.ReactNode>) {
  return async () => {
    if (!(await shownPages()).some((shown) => shown.path === path)) notFound()
    return show()
  }
}

type Props = { params: Promise<Params> }

type PageRoute<Item, Shown> = {
  items: () => Promise<readonly Item[]>
  path: (item: Item) => string
  metadata: (item: Item) => PageMetadata | Promise<PageMetadata>
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
export function pageRoute<Item extends object, Shown>(
  pattern: string,
  { items, path, metadata, props, structuredData, show }: PageRoute<Item, Shown>,
) {
  const itemsByPath = cachedQuery(
    async () => new Map((await items()).map((item) => [path(item), item])),
  )

  async function find({ params }: Props) {
    const path = pathOf(pattern, await params)
    const item = (await itemsByPath()).get(path)
    return { path, item, target: item === undefined ? await aliasTarget(path) : undefined }
  }

  return {
    generateStaticParams: staticParamsOf(pattern, async () =>
      (await items()).map((item) => ({ path: path(item), file: fileOf(item) })),
    ),
    async generateMetadata(given: Props) {
      const { path, item, target } = await find(given)
      if (item !== undefined) return createMetadata({ path, ...(await metadata(item)) })
      return target ? createMetadata(movedMetadata(target)) : {}
    },
    async Page(given: Props) {
      const { item, target } = await find(given)
      if (target) return <MovedPage target={target} />
      if (item === undefined) notFound()
      const shown = await props(item)
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

/** The document whose text an item's page shows, if any; no page shows the text of another one. */
const fileOf = (item: object) =>
  'file' in item && typeof item.file === 'string' ? item.file : undefined

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
