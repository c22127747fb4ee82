import { notFound } from 'next/navigation'
import { fileText } from '#lib/content/files/site-files.ts'
import { typeOfFile } from '#lib/media/media-types.ts'

type Context = { params: Promise<{ path: string[] }> }

/** Files made from content: feeds, data, Markdown; next.config.ts rewrites their addresses to here. A build: build/make-files.ts. */
export async function GET(_: Request, { params }: Context) {
  const path = (await params).path.map(decodeURIComponent).join('/')
  const text = await fileText(`/${path}`)
  if (text === undefined) notFound()
  return new Response(text, { headers: { 'content-type': typeOfFile(path) } })
}
