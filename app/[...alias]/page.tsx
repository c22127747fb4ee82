import { aliases } from '../../lib/content/aliases.ts'
import { NO_PAGE } from '../../lib/content/static-params.ts'
import { movedOrNotFound } from '../moved.tsx'

type Props = { params: Promise<{ alias: string[] }> }

/** Former addresses, wherever they were. */
export async function generateStaticParams() {
  const paths = [...(await aliases()).keys()]
  return (paths.length > 0 ? paths : [NO_PAGE]).map((path) => ({ alias: path.split('/') }))
}

export default async function AliasPage({ params }: Props) {
  return movedOrNotFound((await params).alias.map(decodeURIComponent).join('/'))
}
