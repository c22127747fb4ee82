import { rssFeed } from '#lib/content/posts/feed.ts'

export const dynamic = 'force-static'

export async function GET() {
  return new Response(await rssFeed(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
