import { notFound } from 'next/navigation'
import { Link, StructuredData } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { aliasTarget } from '#lib/content/post.ts'
import { cachedQuery } from '#lib/content/read-index.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata, type PageMetadata, type Thing } from '#lib/site/metadata.ts'

export async function movedMetadata(path: string) {
  const target = await aliasTarget(path)
  if (!target) return {}
  return createMetadata({
    title: 'Moved',
    description: 'This page has moved.',
    path: target,
    isHidden: true,
  })
}

export async function movedOrNotFound(path: string) {
  const target = await aliasTarget(path)
  if (!target) notFound()
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

type PageRoute<Params, Item, Props> = {
  /** Parameters of a stand-in page, where the route has no pages (NO_PAGE). */
  standIn: Params
  items: () => Promise<readonly Item[]>
  paramsOf: (item: Item) => Params
  /** The address for parameters, also of a request for a page that does not exist. */
  pathOf: (params: Params) => string
  facts: (item: Item) => Omit<PageMetadata, 'path'> | Promise<Omit<PageMetadata, 'path'>>
  /** All that the page shows: while this is the same, a build takes the page from its cache. */
  props: (item: Item) => Promise<Props>
  /** Structured data for search engines. */
  data?: (props: Props) => readonly Thing[] | undefined
  show: (props: Props) => React.ReactNode
}

/** A route's functions for Next. An address without a page may be a former one. */
export function pageRoute<
  Params extends Record<string, string | string[] | undefined>,
  Item,
  Props,
>(route: PageRoute<Params, Item, Props>) {
  const { standIn, items, paramsOf, pathOf, facts, props, data, show } = route
  const byPath = cachedQuery(
    async () => new Map((await items()).map((item) => [pathOf(paramsOf(item)), item])),
  )

  async function find(params: Promise<Params>) {
    const given = Object.entries(await params).map(([name, value]) => [
      name,
      typeof value === 'string' ? decodeURIComponent(value) : value,
    ])
    const path = pathOf(Object.fromEntries(given))
    return { path, item: (await byPath()).get(path) }
  }

  return {
    generateStaticParams: () =>
      staticParams(standIn, async () =>
        [...(await byPath())].map(([path, item]) => ({
          params: paramsOf(item),
          path,
          props: () => props(item),
        })),
      ),
    async generateMetadata({ params }: { params: Promise<Params> }) {
      const { path, item } = await find(params)
      return item === undefined
        ? movedMetadata(path)
        : createMetadata({ path, ...(await facts(item)) })
    },
    async Page({ params }: { params: Promise<Params> }) {
      const { path, item } = await find(params)
      if (item === undefined) return movedOrNotFound(path)
      const shown = await props(item)
      const things = data?.(shown)
      return (
        <>
          {things && <StructuredData things={things} />}
          {show(shown)}
        </>
      )
    },
  }
}
