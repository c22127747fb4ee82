import { notFound } from 'next/navigation'
import { fileText } from '#lib/content/files/site-files.ts'
import { typeOfFile } from '#lib/site/file-types.ts'
import { NO_PAGE } from '#lib/site/routes.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ path: string[] }> }

/** None: a build writes these files without a renderer (build/finish-build.ts). */
export function generateStaticParams() {
  return [{ path: [NO_PAGE, NO_PAGE] }]
}

/** In development, whatever is made from content and is no page; next.config.ts sends such addresses here. */
export async function GET(_: Request, { params }: Context) {
  const path = (await params).path.map(decodeURIComponent).join('/')
  if (path === `${NO_PAGE}/${NO_PAGE}`) return new Response(null, { status: 404 })
  const text = await fileText(`/${path}`)
  if (text === undefined) notFound()
  return new Response(text, { headers: { 'content-type': typeOfFile(path) } })
}
