import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { serialize } from 'node:v8'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readEnv, type SiteEnv } from '#lib/site/env.ts'
import { finishFiles, finishPages } from './finish.ts'
import { replaceSite } from './swap.ts'

let dir = ''
const siteOf = (other: Partial<SiteEnv> = {}): SiteEnv => ({
  ...readEnv({ SITE_URL: 'https://falco.example', BASE_PATH: '/sub', PRECOMPRESS: 'yes' }),
  ...{ stateDir: dir, outDir: path.join(dir, 'out'), ...other },
})
async function finish(other?: Partial<SiteEnv>): Promise<void> {
  await fs.rm(path.join(dir, '.out.new'), { recursive: true, force: true })
  await finishPages(siteOf(other), ['a()', '{}'], [])
}

async function write(file: string, text: string | Uint8Array): Promise<void> {
  const whole = path.join(dir, file)
  await fs.mkdir(path.dirname(whole), { recursive: true })
  await fs.writeFile(whole, text)
}

const read = (file: string): Promise<string> => fs.readFile(path.join(dir, file), 'utf8')
const names = async (folder: string): Promise<string[]> =>
  (await fs.readdir(path.join(dir, folder), { recursive: true })).sort()
const inode = async (file: string): Promise<number> => (await fs.stat(path.join(dir, file))).ino
const html = (body: string, head = ''): string =>
  `<html><head>${head}<link rel="stylesheet" href="/sub/_next/s.css"/></head><body>${body}<script src="/sub/_next/a.js"></script></body></html>`
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const feed = 'x'.repeat(2000)

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'finish-'))
  await write('export/_next/s.css', '.a{top:0}.b{top:1px}')
  await write('export/_next/a.js', 'runtime')
  await write('export/index.html', html('<p class="a">x</p>'))
  await write('export/feed.xml', feed)
})

afterEach(() => fs.rm(dir, { recursive: true }))

it('has the style in the page, and not the framework, its files and stand-ins', async () => {
  for (const name of ['index.txt', '__next._tree.txt', 'blog/_/index.html', '404/index.html'])
    await write(`export/${name}`, 'not for readers')
  await finish()
  expect((await read('.out.new/index.html')).replace(/<meta [^>]+>/, '')).toBe(
    '<html><head><style>.a{top:0}</style></head><body><p class="a">x</p></body></html>',
  )
  expect(await names('.out.new')).toEqual(['_headers', 'feed.xml', 'feed.xml.br', 'feed.xml.gz', 'index.html'])
})

it('has a policy first in each page, by which its own style and scripts hold', async () => {
  const scripts = '<script>a()</script><script type="speculationrules">{}</script>'
  await write('export/index.html', html('<p class="a" style="left:1%">x</p>', scripts))
  await finish()
  const page = await read('.out.new/index.html')
  const [, policy = ''] =
    /^<html><head><meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/.exec(page) ?? []
  expect(page).toContain('<style>.a{top:0}._0{left:1%}</style>')
  expect(policy).toContain(`;style-src ${hashOf('.a{top:0}._0{left:1%}')};`)
  expect(policy).toContain(`;script-src 'self' ${hashOf('a()')} ${hashOf('{}')};`)
})

it('has other files as they are, also those that look like the framework or a page', async () => {
  const files = ['media/1/index.txt', 'media/2/page.html']
  await finishFiles(
    siteOf(),
    'files',
    files.map((name) => ({ name, read: async () => Buffer.from('<script>b()</script>') })),
  )
  for (const name of files) expect(await read(`.out.new/${name}`)).toBe('<script>b()</script>')
})

it('has compressed copies of text files of a packet and more, unless the host compresses', async () => {
  await finish()
  expect(brotliDecompressSync(await fs.readFile(path.join(dir, '.out.new/feed.xml.br'))).toString()).toBe(feed)
  expect(gunzipSync(await fs.readFile(path.join(dir, '.out.new/feed.xml.gz'))).toString()).toBe(feed)
  await finish({ precompress: false })
  expect(await names('.out.new')).toEqual(['_headers', 'feed.xml', 'index.html'])
})

it('links files of the site before that have the same bytes, and writes all others', async () => {
  await finish()
  await replaceSite(siteOf().outDir)
  await write('out/feed.xml', 'y')
  await finish()
  expect(await inode('.out.new/index.html')).toBe(await inode('out/index.html'))
  expect(await read('.out.new/feed.xml')).toBe(feed)
})

it('makes nothing again that did not change, and keeps nothing of what is gone', async () => {
  await finish()
  const kept = await names('build/finished/pages')
  for (const name of kept) await write(`build/finished/pages/${name}`, serialize({ bytes: Buffer.from('as kept') }))
  await write('build/finished/pages/gone', 'of an earlier page')
  await finish()
  expect([await read('.out.new/feed.xml'), await read('.out.new/index.html')]).toEqual(['as kept', 'as kept'])
  expect(await names('build/finished/pages')).toEqual(kept)
})

it('makes a page again whose style sheet says something else, at the same address', async () => {
  await finish()
  await write('export/_next/s.css', '.a{top:2px}')
  await finish()
  expect(await read('.out.new/index.html')).toContain('<style>.a{top:2px}</style>')
})

it.each(['<script>a();more()</script>', '<script type="speculationrules">{"a":1}</script>'])(
  'refuses a script that is not known: %s',
  async (script) => {
    await write('export/index.html', html(`<script>a()</script>${script}`))
    await expect(finish()).rejects.toThrow(/index\.html: holds a script that is not known, /)
  },
)

it('names every page that cannot be finished', async () => {
  for (const name of ['a', 'b']) await write(`export/${name}/index.html`, html('<template id="B:0"></template>'))
  await expect(finish()).rejects.toThrow(/a\/index\.html: [\s\S]*b\/index\.html: /)
})

it.each(['/sub/_next/static/media/x.woff2', '"../media/x.woff2"'])(
  'refuses a style in use that asks for a file of the framework: %s',
  async (address) => {
    await write('export/_next/s.css', `.a{background:url(data:,);src:url(/x.woff2)}.b{src:url(${address})}`)
    await finish()
    await write('export/index.html', html('<p class="b">x</p>'))
    await expect(finish()).rejects.toThrow(/index\.html: asks for \S+media\/x\.woff2,/)
  },
)
