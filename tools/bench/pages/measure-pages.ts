import type { Browser } from '@playwright/test'
import type { Corpus } from '#tools/bench/corpus.ts'
import { type Figure, figuresOf } from '#tools/bench/figures.ts'
import { startSite } from '#tools/bench/servers.ts'
import { routesOf } from './measured-routes.ts'
import { visit } from './visit.ts'

/** Visits the main kinds of pages of a finished site in a real browser. */
export async function measurePages(browser: Browser, outDir: string, corpus: Corpus): Promise<Figure[]> {
  const server = await startSite(outDir)
  const posts = corpus.posts.length
  try {
    const figures: Figure[] = []
    for (const [name, route] of Object.entries(routesOf(corpus))) {
      const { toRead, before, after, bytes, tbt, cls } = await visit(browser, server.url + route)
      const group = `visit of ${name}`
      figures.push(
        ...figuresOf(posts, group, 'requests', {
          'before it can be read': toRead,
          'before load': before,
          'after load': after,
        }),
        ...figuresOf(posts, group, 'B', bytes),
        ...figuresOf(posts, group, 'ms', { 'blocking time (TBT)': tbt }),
        ...figuresOf(posts, group, '', { 'layout shift (CLS)': cls }),
      )
    }
    return figures
  } finally {
    await server.stop()
  }
}
