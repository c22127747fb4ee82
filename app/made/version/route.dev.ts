import { developmentState } from '#lib/content/findings.ts'

export const dynamic = 'force-dynamic'

/** Which version of content a page would show now. */
export async function GET() {
  const { version } = await developmentState()
  return new Response(version)
}
