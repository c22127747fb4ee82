import { notFound } from 'next/navigation'
import { type ClientFile, clientScripts } from '#lib/site/client-scripts.ts'
import { typeOfFile } from '#lib/site/file-types.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ file: string }> }

async function files(): Promise<ClientFile[]> {
  const { site, search, calls, player } = await clientScripts()
  return [site, search, calls, player.script, player.style]
}

export async function generateStaticParams() {
  return (await files()).map(({ name }) => ({ file: name }))
}

/** Scripts and their styles, under names that change with them. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  const found = (await files()).find(({ name }) => name === file)
  if (!found) notFound()
  return new Response(found.text, { headers: { 'content-type': typeOfFile(file) } })
}
