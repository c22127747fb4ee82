import { notFound } from 'next/navigation'
import { Link, StructuredData } from '#components/layout/parts.tsx'
import { TitledPage } from '#components/layout/site-layout.tsx'
import { footerLinks } from '#lib/content/community.ts'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { aliasTarget } from '#lib/content/post.ts'
import { cachedQuery } from '#lib/content/read-index.ts'
import { absoluteUrl, href } from '#lib/site/identity.ts'
import { createMetadata, type PageMetadata, type Thing } from '#lib/site/metadata.ts'
import { PLACEHOLDER } from '#lib/site/routes.ts'

type Params = Record<string, string | string[] | undefined>

type Props = { params: Promise<Params> }

type PageRoute<Item, Shown> = {
  items: () => Promise<readonly Item[]>
  path: (item: Item) => string
  metadata: (item: Item) => PageMetadata | Promise<PageMetadata>
  /**
   * All data that the page shows: if the data are those of an earlier build, the page is not
   * rendered.
   */
  props: (item: Item) => Promise<Shown>
  structuredData?: (props: Shown) => readonly Thing[] | undefined
  show: (props: Shown, path: string) => React.ReactNode
}

/**
 * Matches a parameter in the path of a route: `[name]` is one segment; `[...name]` and
 * `[[...name]]` may be several.
 */
const parameter = /\[+(\.\.\.)?(\w+)\]+/

const everyParameter = new RegExp(parameter, 'g')

function pathOf(pattern: string, params: Params) {
  const segmentsOf = (name: string) => [params[name] ?? []].flat().map(decodeURIComponent)
  return pattern
    .replace(everyParameter, (_, _dots, name: string) => segmentsOf(name).join('/'))
    .replace(/\/+$/, '/')
}

function paramsOf(pattern: string, path: string): Params {
  const segments = path.split('/').slice(0, -1)
  const params = pattern.split('/').flatMap((part, at) => {
    const [, takesMore, name] = parameter.exec(part) ?? []
    return name ? [[name, takesMore ? segments.slice(at) : segments[at]] as const] : []
  })
  return Object.fromEntries(params)
}

/**
 * Makes the functions that Next expects a route to export. Former addresses redirect.
 * @param pattern - the folder of the route, such as `/blog/[slug]/`
 */
export function pageRoute<Item, Shown>(
  pattern: string,
  { items, path, metadata, props, structuredData, show }: PageRoute<Item, Shown>,
) {
  const itemsByPath = cachedQuery(
    async () => new Map((await items()).map((item) => [path(item), item])),
  )
  const placeholder = pattern.replace(everyParameter, (_, takesMore) =>
    takesMore ? `${PLACEHOLDER}/${PLACEHOLDER}` : PLACEHOLDER,
  )

  async function find({ params }: Props) {
    const path = pathOf(pattern, await params)
    return { path, item: (await itemsByPath()).get(path) }
  }

  return {
    generateStaticParams: () =>
      staticParams(paramsOf(pattern, placeholder), async () =>
        [...(await itemsByPath())].map(([path, item]) => ({
          params: paramsOf(pattern, path),
          path,
          props: async () => ({ shown: await props(item), footer: await footerLinks() }),
        })),
      ),
    async generateMetadata(given: Props) {
      const { path, item } = await find(given)
      if (item !== undefined) return createMetadata({ path, ...(await metadata(item)) })
      const target = await aliasTarget(path)
      return target ? createMetadata(movedMetadata(target)) : {}
    },
    async Page(given: Props) {
      const { path, item } = await find(given)
      if (item === undefined) {
        const target = await aliasTarget(path)
        return target ? <MovedPage target={target} /> : notFound()
      }
      const shown = await props(item)
      const things = structuredData?.(shown)
      return (
        <>
          {things && <StructuredData things={things} />}
          {show(shown, path)}
        </>
      )
    },
  }
}

export const movedMetadata = (path: string) => ({
  title: 'Moved',
  description: 'This page has moved.',
  path,
  isHidden: true,
})

export function MovedPage({ target }: { target: string }) {
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
