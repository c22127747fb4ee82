import { notFound } from 'next/navigation'
import { typeOfFile } from '#lib/media/media-types.ts'
import { clientFiles } from '#lib/site/client-scripts.ts'

type Context = { params: Promise<{ file: string }> }

/** The site's scripts, with a hash in their names. A build: build/make-files.ts. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  const found = (await clientFiles()).find(({ name }) => name === file)
  if (!found) notFound()
  return new Response(found.text, { headers: { 'content-type': typeOfFile(file) } })
}
