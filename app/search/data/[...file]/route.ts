import { notFound } from 'next/navigation'
import { searchFile } from '#lib/content/search/search-index.ts'
import { NO_PAGE } from '#lib/site/routes.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ file: string[] }> }

/** None: a build writes these files without a renderer (build/finish-build.ts). */
export function generateStaticParams() {
  return [{ file: [NO_PAGE, NO_PAGE] }]
}

/** A file of the search index in development. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  if (file[0] === NO_PAGE) return new Response(null, { status: 404 })
  const name = file.join('/')
  const bytes = await searchFile(name)
  if (!bytes) notFound()
  const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
}
