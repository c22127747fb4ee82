import fs from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { readEnv, type SiteEnv } from '#lib/site/env.ts'
import { digestOf, keyOf } from '#lib/store/store.ts'
import { testDir } from '#testing/files.ts'
import { writeBuildFile } from './build-file.ts'
import { finishPages } from './finish.ts'

const { at, write, read } = testDir()
const env = (): SiteEnv => ({
  ...readEnv({ SITE_URL: 'https://falco.example', BASE_PATH: '/sub' }),
  stateDir: at(),
  outDir: at('out'),
})
const finish = () => finishPages(env(), ['a()', '{}'])

const names = (folder: string) => fs.readdirSync(at(folder)).sort()
const html = (body: string) =>
  `<html><head><link rel="stylesheet" href="/sub/_next/static/s.css"/></head><body>${body}<script src="/sub/_next/a.js"></script></body></html>`

beforeEach(() => {
  write('export/_next/static/s.css', '.a{top:0}.b{top:1px}')
  write('export/_next/a.js', 'runtime')
  write('export/index.html', html('<p class="a">x</p>'))
  write('export/sitemap.xml', 'x')
  write('build/page-lists/0.json', '{}')
})

it('pages have a policy and style; the site has files of public/, but none of Next', async () => {
  for (const name of ['index.txt', 'new.kind', 'blog/_/index.html', '404/index.html', 'og.png'])
    write(`export/${name}`, 'x')
  write('export/list/index.html', html('no entries').replace('<html', '<html id="__next_error__"'))
  await finish()
  const policy = /(?<=^<html><head>)<meta http-equiv="Content-Security-Policy" [^>]+>/
  expect(read('.out.new/index.html')).toMatch(policy)
  expect(read('.out.new/index.html').replace(policy, '')).toBe(
    '<html><head><style>.a{top:0}</style></head><body><p class="a">x</p></body></html>',
  )
  expect(names('.out.new')).toEqual(['_headers', 'index.html', 'og.png', 'sitemap.xml'])
})

it('an error page ends the build if lists link to it; a text may mention its id', async () => {
  write('build/page-lists/0.json', JSON.stringify({ '/a/': keyOf('', 'a'), '/b/': keyOf('', 'b') }))
  write('export/a/index.html', html('<code>id="__next_error__"</code>'))
  write('export/b/index.html', html('x').replace('<html', '<html lang="en" id="__next_error__"'))
  await expect(finish()).rejects.toThrow(/^b\/index\.html: Next rendered its error page/)
})

it('the error names all pages that cannot be finished', async () => {
  const styles = [
    '.a{background:url(data:,);src:url(/x.woff2)}',
    '.b{src:url(/sub/_next/x.woff2)}',
    '.c{src:url("../x.woff2")}',
  ]
  write('export/_next/static/s.css', styles.join(''))
  await finish()
  write('export/a/index.html', html('<template id="B:0"></template>'))
  write('export/b/index.html', html('<script>a()</script><script>a();more()</script>'))
  write('export/c/index.html', html('<p class="b">x</p>'))
  write('export/d/index.html', html('<p class="c">x</p>'))
  await expect(finish()).rejects.toThrow(
    /^a\/index\.html: a part of .+\nb\/.+ has an unknown script, .+\nc\/.+ its style loads .+\nd\/.+$/,
  )
})

it('records what a site was built from, also without git', () => {
  vi.stubEnv('PATH', '')
  write('one/a/index.html', 'x')
  writeBuildFile(at('one'), 0)
  vi.unstubAllEnvs()
  expect(JSON.parse(read('one/build.json'))).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    versions: {
      node: process.versions.node,
      next: expect.any(String),
      contentlayer2: expect.any(String),
    },
    files: { 'a/index.html': digestOf('x') },
  })
})
