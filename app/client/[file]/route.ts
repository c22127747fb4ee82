import { notFound } from 'next/navigation'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { typeOfFile } from '#lib/site/file-types.ts'
import { typeface } from '#lib/site/typeface.ts'

export const dynamic = 'force-static'

type Context = { params: Promise<{ file: string }> }

async function files(): Promise<{ name: string; body: string | Uint8Array<ArrayBuffer> }[]> {
  const { site, search, player } = await clientScripts()
  const { name, bytes } = await typeface()
  const texts = [site, search, player.script, player.style]
  return [{ name, body: bytes }, ...texts.map(({ name, text }) => ({ name, body: text }))]
}

export async function generateStaticParams() {
  return (await files()).map(({ name }) => ({ file: name }))
}

/** What pages ask for by themselves, under names that change with it: scripts, their styles, the typeface of headings. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  const found = (await files()).find(({ name }) => name === file)
  if (!found) notFound()
  return new Response(found.body, { headers: { 'content-type': typeOfFile(file) } })
}
