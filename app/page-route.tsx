import { notFound } from 'next/navigation'
import { Link, StructuredData } from '#components/layout/elements.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { pagesToRender, type RoutePage } from '#lib/content/pages/rendered-pages.ts'
import { shownPages } from '#lib/content/pages/site-paths.ts'
import { cachedQuery } from '#lib/content/read-index.ts'
import { aliases, aliasTarget } from '#lib/content/resolve-link.ts'
import { isDevelopment } from '#lib/site/env.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata, type JsonLd, type PageMetadata } from '#lib/site/metadata.ts'
import { PLACEHOLDER } from '#lib/site/routes.ts'

/** Makes the route of a page that has `needs` in `pages`: without that content it answers 404. */
export function optionalPage({ path }: { path: string }, show: () => Promise<React.ReactNode>) {
  return async () => {
    if (!(await shownPages()).some((shown) => shown.path === path)) notFound()
    return show()
  }
}

type Params = Record<string, string | string[] | undefined>

type Props = { params: Promise<Params> }

type PageRoute<Item> = {
  items: () => Promise<readonly Item[]>
  metadata: (item: Item) => PageMetadata | Promise<PageMetadata>
  structuredData?: (item: Item) => readonly JsonLd[]
  /** May show only the text of the document `file`, since its cache key has only that text. */
  show: (item: Item) => React.ReactNode | Promise<React.ReactNode>
}

/** `[name]` in the path of a route is one segment; `[...name]` and `[[...name]]` may be several. */
const parameter = /\[+(\.\.\.)?(\w+)\]+/g

function paramsOf(pattern: string, path: string): Params {
  const segments = path.split('/').slice(0, -1)
  const params = pattern.split('/').flatMap((part, at) => {
    const [found] = part.matchAll(parameter)
    if (!found) return []
    const [, takesMore, name] = found
    return [[name, takesMore ? segments.slice(at) : segments[at]]]
  })
  return Object.fromEntries(params)
}

function staticParamsOf(pattern: string, pages: () => Promise<readonly RoutePage[]>) {
  const placeholder = pattern.replace(parameter, (_, takesMore) =>
    takesMore ? `${PLACEHOLDER}/${PLACEHOLDER}` : PLACEHOLDER,
  )
  return async () => {
    const rendered = await pagesToRender(await pages())
    // Next refuses a route without pages. The site leaves the placeholder out.
    const paths = rendered.length > 0 ? rendered.map(({ path }) => path) : [placeholder]
    return paths.map((path) => paramsOf(pattern, path))
  }
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
export function pageRoute<Item extends RoutePage>(
  pattern: string,
  { items, metadata, structuredData, show }: PageRoute<Item>,
) {
  const itemsByPath = cachedQuery(
    async () => new Map((await items()).map((item) => [item.path, item])),
  )

  async function find({ params }: Props) {
    const path = pathOf(pattern, await params)
    const item = (await itemsByPath()).get(path)
    return { path, item, target: item === undefined ? await aliasTarget(path) : undefined }
  }

  return {
    // In development, Next would compute the parameters in a worker at each request.
    generateStaticParams: isDevelopment() ? undefined : staticParamsOf(pattern, items),
    async generateMetadata(given: Props) {
      const { path, item, target } = await find(given)
      if (item !== undefined) return createMetadata({ path, ...(await metadata(item)) })
      return target ? createMetadata(movedMetadata(target)) : {}
    },
    async Page(given: Props) {
      const { item, target } = await find(given)
      if (target) return <MovedPage target={target} />
      if (item === undefined) notFound()
      const jsonLd = structuredData?.(item) ?? []
      return (
        <>
          {jsonLd.length > 0 && <StructuredData items={jsonLd} />}
          {await show(item)}
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
  items: async () =>
    [...(await aliases())].map(([path, target]) => ({ path: `/${path}/`, target })),
  metadata: ({ target }) => movedMetadata(target),
  show: MovedPage,
})
