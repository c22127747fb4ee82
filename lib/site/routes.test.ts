import { describe, expect, it } from 'vitest'
import { routes } from './routes.ts'

describe('addresses', () => {
  it.each([
    [routes.home(), '/'],
    [routes.year('2021'), '/blog/2021/'],
    [routes.post('falco-2020'), '/blog/falco-2020/'],
    [routes.tag('eBPF & Co'), '/blog/tags/ebpf-co/'],
    [routes.author('Kris Nóva'), '/blog/authors/kris-nova/'],
    [routes.maintainer('LucaGuerra'), '/maintainers/lucaguerra/'],
    [routes.project('.github'), '/projects/dot-github/'],
    [routes.project('Falco'), '/projects/falco/'],
    [routes.media('0a1b', 'my picture#1.png'), '/media/0a1b/my%20picture%231.png'],
    [routes.feeds(), '/feeds/'],
    [routes.sitemap(), '/sitemap.xml'],
    [routes.robots(), '/robots.txt'],
  ])('%s is %s', (made, wanted) => expect(made).toBe(wanted))

  it('of pages without a parameter begin and end with a slash', () => {
    const { blog, tags, authors, maintainers, projects, releases, community } = routes
    for (const route of [blog, tags, authors, maintainers, projects, releases, community]) {
      expect(route()).toMatch(/^\/[a-z/]+\/$/)
    }
  })
})
