import fs from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeEach, expect, it, vi } from 'vitest'
import { readEnv, type SiteEnv } from '#lib/site/env.ts'
import { digestOf } from '#lib/store/store.ts'
import { testDir } from '#testing/folders.ts'
import { compareSites, currentCommit, writeBuildFile } from './build-file.ts'
import { finishFiles, finishPages } from './finish.ts'
import { replaceSite } from './swap.ts'

const { at, write, read } = testDir()
const siteOf = (other: Partial<SiteEnv> = {}): SiteEnv => ({
  ...readEnv({ SITE_URL: 'https://falco.example', BASE_PATH: '/sub', PRECOMPRESS: 'yes' }),
  stateDir: at(),
  outDir: at('out'),
  ...other,
})
async function finish(other?: Partial<SiteEnv>) {
  fs.rmSync(at('.out.new'), { recursive: true, force: true })
  await finishPages(siteOf(other), ['a()', '{}'])
}

const names = (folder: string) => fs.readdirSync(at(folder)).sort()
const inode = (file: string) => fs.statSync(at(file)).ino
const html = (body: string, head = '') =>
  `<html><head>${head}<link rel="stylesheet" href="/sub/_next/s.css"/></head><body>${body}<script src="/sub/_next/a.js"></script></body></html>`
const hashOf = (text: string) => `'sha256-${digestOf(text, 'base64')}'`
const list = 'x'.repeat(2000)

beforeEach(() => {
  write('export/_next/s.css', '.a{top:0}.b{top:1px}')
  write('export/_next/a.js', 'runtime')
  write('export/index.html', html('<p class="a">x</p>'))
  write('export/sitemap.xml', list)
})

it('the site has style in the page and files of public/, but no files of Next', async () => {
  const others = [
    'index.txt',
    '__next._tree.txt',
    'new.kind',
    'blog/_/index.html',
    '404/index.html',
  ]
  for (const name of [...others, 'og.png']) write(`export/${name}`, 'x')
  write('export/list/index.html', html('no entries').replace('<html', '<html id="__next_error__"'))
  await finish()
  expect(read('.out.new/index.html').replace(/<meta [^>]+>/, '')).toBe(
    '<html><head><style>.a{top:0}</style></head><body><p class="a">x</p></body></html>',
  )
  expect(names('.out.new')).toEqual([
    '_headers',
    'index.html',
    'og.png',
    'sitemap.xml',
    'sitemap.xml.br',
    'sitemap.xml.gz',
  ])
})

it('each page begins with a policy that allows its own style and scripts', async () => {
  const scripts = '<script>a()</script><script type="speculationrules">{}</script>'
  write('export/index.html', html('<p class="a" style="left:1%">x</p>', scripts))
  await finish()
  const page = read('.out.new/index.html')
  const style = '.a{top:0}._0{left:1%}'
  expect(page).toContain(`<style>${style}</style>`)
  const policy = page.split('<html><head><meta http-equiv="Content-Security-Policy" content="')[1]
  expect(policy).toContain(`;style-src ${hashOf(style)};`)
  expect(policy).toContain(`;script-src 'self' ${hashOf('a()')} ${hashOf('{}')};`)
})

it('files other than pages are not changed, whatever their names', async () => {
  const files = ['media/1/index.txt', 'media/2/page.html']
  const bytes = Buffer.from('<script>b()</script>')
  const sources = files.map((name) => ({ name, read: async () => bytes }))
  await finishFiles(siteOf(), sources)
  for (const name of files) expect(read(`.out.new/${name}`)).toBe(bytes.toString())
})

it('large text files have compressed copies, unless the host compresses', async () => {
  await finish()
  expect(brotliDecompressSync(fs.readFileSync(at('.out.new/sitemap.xml.br'))).toString()).toBe(list)
  expect(gunzipSync(fs.readFileSync(at('.out.new/sitemap.xml.gz'))).toString()).toBe(list)
  await finish({ precompress: false })
  expect(names('.out.new')).toEqual(['_headers', 'index.html', 'sitemap.xml'])
})

it('unchanged files and their compressed copies are hard-linked, others are written', async () => {
  const names = ['same.xml', 'changed.xml', 'gone.xml']
  const make = () =>
    finishFiles(
      siteOf(),
      names.map((name) => ({ name, read: async () => Buffer.from(list) })),
    )
  await make()
  await replaceSite(siteOf().outDir)
  write('out/changed.xml', 'y')
  fs.rmSync(at('out/gone.xml.br'))
  await make()
  for (const name of ['same.xml', 'same.xml.br', 'same.xml.gz'])
    expect(inode(`.out.new/${name}`)).toBe(inode(`out/${name}`))
  for (const name of ['changed.xml', 'gone.xml']) {
    expect(read(`.out.new/${name}`)).toBe(list)
    expect(brotliDecompressSync(fs.readFileSync(at(`.out.new/${name}.br`))).toString()).toBe(list)
    expect(inode(`.out.new/${name}`)).not.toBe(inode(`out/${name}`))
  }
})

it('a file whose path has a hash of its bytes is read only once', async () => {
  const read = vi.fn(async () => Buffer.from('x'))
  const make = () => finishFiles(siteOf(), [{ name: 'media/1/a.png', isHashed: true, read }])
  await make()
  await replaceSite(siteOf().outDir)
  await make()
  expect(read).toHaveBeenCalledTimes(1)
  expect(inode('.out.new/media/1/a.png')).toBe(inode('out/media/1/a.png'))
})

it('an unknown script is an error', async () => {
  write('export/index.html', html('<script>a()</script><script>a();more()</script>'))
  await expect(finish()).rejects.toThrow(/index\.html: has an unknown script, /)
})

it('the error names all pages that cannot be finished', async () => {
  for (const name of ['a', 'b'])
    write(`export/${name}/index.html`, html('<template id="B:0"></template>'))
  await expect(finish()).rejects.toThrow(/a\/index\.html: [\s\S]*b\/index\.html: /)
})

it.each(['/sub/_next/x.woff2', '"../x.woff2"'])(
  'a rule that a page uses and that loads %s is an error',
  async (address) => {
    write(
      'export/_next/s.css',
      `.a{background:url(data:,);src:url(/x.woff2)}.b{src:url(${address})}`,
    )
    await finish()
    write('export/index.html', html('<p class="b">x</p>'))
    await expect(finish()).rejects.toThrow(/index\.html: its style loads \S+x\.woff2,/)
  },
)

it('records what a site was built from; without git, the commit that the host names', async () => {
  vi.stubEnv('PATH', '')
  vi.stubEnv('COMMIT_REF', 'abc')
  write('one/a/index.html', 'x')
  write('other/a/index.html', 'old')
  writeBuildFile(at('other'), '', undefined, 0)
  writeBuildFile(at('one'), at('other'), await currentCommit(), 0)
  vi.unstubAllEnvs()
  const versions = {
    node: process.versions.node,
    next: expect.any(String),
    contentlayer2: expect.any(String),
  }
  const files = { 'a/index.html': digestOf('x') }
  expect(JSON.parse(read('one/build.json'))).toEqual({
    commit: 'abc',
    time: '1970-01-01T00:00:00.000Z',
    versions,
    files,
  })
})

it('compares two sites', () => {
  for (const name of ['one/same', 'one/a', 'other/same', 'other/b']) write(name, 'x')
  expect(compareSites(at('one'), at('one'))).toEqual({
    isSame: true,
    report: '2 files, all equal\n',
  })
  const { isSame, report } = compareSites(at('one'), at('other'))
  const commands = ['a', 'b'].map((name) => `cmp '${at(`one/${name}`)}' '${at(`other/${name}`)}'\n`)
  expect(isSame).toBe(false)
  expect(report).toBe(`2 files, 2 differ; to see how, run\n${commands.join('')}`)
})
