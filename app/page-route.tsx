import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { StructuredData, type Things } from '#components/layout/structured-data.tsx'
import { TitledPage } from '#components/layout/titled-page.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { aliasTarget } from '#lib/content/posts/aliases.ts'
import { memoiseByIndex } from '#lib/content/read-index.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata, type PageFacts } from '#lib/site/metadata.ts'

/** The head of a former address; nothing for one that never was. */
export async function movedMetadata(path: string): Promise<Metadata> {
  const target = await aliasTarget(path)
  if (!target) return {}
  return createMetadata({
    title: 'Moved',
    description: 'This page has moved.',
    path: target,
    isHidden: true,
  })
}

/** For an address that has no page of its own: sends the browser on where it is a former one, else 'not found'. */
export async function movedOrNotFound(path: string) {
  const target = await aliasTarget(path)
  if (!target) notFound()
  const lead = (
    <>
      It is now at <a href={href(target)}>{absoluteUrl(target)}</a>.
    </>
  )
  return (
    <TitledPage title="This page has moved" lead={lead}>
      <meta httpEquiv="refresh" content={`0; url=${href(target)}`} />
    </TitledPage>
  )
}

type PageRoute<Params, Item, Props> = {
  /** Parameters that mean no page, with NO_PAGE among them. */
  standIn: Params
  /** What the route has a page of each for. */
  items: () => Promise<readonly Item[]>
  paramsOf: (item: Item) => Params
  /** The address that parameters belong to; those of a request may mean no page. */
  pathOf: (params: Params) => string
  facts: (item: Item) => Omit<PageFacts, 'path'> | Promise<Omit<PageFacts, 'path'>>
  /** Everything that the page shows: a page of an earlier build is kept while this is the same. */
  props: (item: Item) => Promise<Props>
  /** What the page is about, for search engines. */
  data?: (props: Props) => Things | undefined
  show: (props: Props) => ReactNode
}

/** What Next asks a route with parameters for. An address without a page may be a former one. */
export function pageRoute<Params extends Record<string, string | string[] | undefined>, Item, Props>(
  route: PageRoute<Params, Item, Props>,
) {
  const { standIn, items, paramsOf, pathOf, facts, props, data, show } = route
  const byPath = memoiseByIndex(async () => new Map((await items()).map((item) => [pathOf(paramsOf(item)), item])))

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
        [...(await byPath())].map(([path, item]) => ({ params: paramsOf(item), path, props: () => props(item) })),
      ),
    async generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
      const { path, item } = await find(params)
      return item === undefined ? movedMetadata(path) : createMetadata({ path, ...(await facts(item)) })
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
