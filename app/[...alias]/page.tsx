import { movedMetadata, movedOrNotFound } from '#app/page-route.tsx'
import { inBuild } from '#lib/content/pages/static-params.ts'
import { aliases } from '#lib/content/post.ts'
import { NO_PAGE } from '#lib/site/routes.ts'

type Props = { params: Promise<{ alias: string[] }> }

export async function generateStaticParams() {
  const paths = await inBuild(async () => [...(await aliases()).keys()])
  // Aliases of one segment belong to app/[year].
  return (paths.length > 0 ? paths : [`${NO_PAGE}/${NO_PAGE}`]).map((path) => ({
    alias: path.split('/'),
  }))
}

async function pathOf({ params }: Props) {
  return (await params).alias.map(decodeURIComponent).join('/')
}

export async function generateMetadata(props: Props) {
  return movedMetadata(await pathOf(props))
}

export default async function AliasPage(props: Props) {
  return movedOrNotFound(await pathOf(props))
}
