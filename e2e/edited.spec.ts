/** A site that is built, edited, built again, and built from nothing: what is in it, and what is not. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import sharp from 'sharp'
import { type CheckResult, createCheck } from '#lib/check/check.ts'
import { mainAddressOf } from '#lib/site/file-routes.ts'
import { HEADERS_FILE } from '#lib/site/headers-file.ts'
import { expect, test } from './fixtures.ts'
import { filesOf, makeFolder, nextMonth, pictureText, postText, write } from './making.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

// What is built by the first test is looked at by the others.
test.describe.configure({ mode: 'serial' })

let copy: ProjectCopy
let site: string

/** Text of a page that was built. */
function page(file: string): string {
  return fs.readFileSync(path.join(site, 'out', file), 'utf8')
}

const post = (file: string, text: string) => write(path.join(site, 'content/posts'), { [file]: text })

const slugs = ['first', 'second', 'third', 'fourth', 'fifth']
const aliases = ['/old', '/old.html', '/dir/index.html', '/A+b/~me/v1.2/', '/console/', '/docs/media/', '/feed/']
aliases.push('/blog/index/', 'three.php', `/${'a'.repeat(200)}/`, `${'/bbbbbbbbb'.repeat(59)}/`)
const tags = ['日'.repeat(60), '日本', 'C']
const longSlug = 'c'.repeat(200)

test.beforeAll(async () => {
  copy = await createProjectCopy()
  site = makeFolder()
  for (const [index, slug] of slugs.entries()) {
    const more = slug === 'fifth' ? { tags: '[café, 日本]', aliases: '[/older/]' } : {}
    post(`${slug}.md`, postText(slug, { date: `2026-01-0${index + 1}`, ...more }))
  }
  const facts = { title: 'Long', date: '2025-01-01', tags: `[${tags}]`, aliases: `[${aliases}]` }
  post('a.md', postText(longSlug, facts))
  for (const [word, front] of [
    ['quokka', { draft: 'true' }],
    ['wombat', { date: nextMonth }],
  ] as const) {
    const lists = { author: `${word} person`, tags: `\n  - ${word}s`, aliases: `\n  - old-${word}` }
    const text = `Words on ${word} with [a file](./${word}-notes.yaml).\n\n![A ${word}](./${word}.svg)`
    write(path.join(site, 'content/posts', word), {
      'index.md': postText(word, { ...lists, ...front }, text),
      [`${word}.svg`]: pictureText(20, 10),
      [`${word}-notes.yaml`]: `animal: ${word}\n`,
    })
  }
  const shown = 'Anyone may read of the kestrel. ![a](./b.svg) ![a](./c.png) [a](./d.txt)'
  post('open.md', postText('open', { date: '2025-01-02' }, shown))
  write(path.join(site, 'content'), {
    'posts/b.svg': pictureText(9, 9),
    'posts/d.txt': 'x',
    'posts/nobody-asks-for-this.txt': 'secret',
    'outside.txt': 'secret',
  })
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#246' } })
  await picture.toFile(path.join(site, 'content/posts/c.png'))
})

test.afterAll(() => fs.rmSync(site, { recursive: true, force: true }))

test('renders what changed, and is the very files of a build from nothing', async () => {
  const first = await copy.buildAt(site)
  expect(first.code, first.stderr).toBe(0)
  expect(first.stderr).toContain(
    `2 posts wait: posts/quokka/index.md (draft), posts/wombat/index.md (until ${nextMonth} 00:00 UTC)`,
  )
  post('second.md', postText('second', { title: 'Another title', date: '2026-01-02' }, 'Another line.'))
  // As a build leaves it that is killed while Next writes there.
  fs.writeFileSync(copy.at('.next/diagnostics/build-diagnostics.json'), '')
  const { code, stderr } = await copy.buildAt(site)
  expect(code, stderr).toBe(0)
  const exported = (slug: string): boolean => fs.existsSync(path.join(copy.stateDir, 'export/blog', slug, 'index.html'))
  // Beside the post itself those that name it, as the next or the one before.
  expect([...slugs, longSlug, 'open'].filter(exported)).toEqual(['first', 'second', 'third'])
  const after = filesOf(path.join(site, 'out'))
  fs.rmSync(copy.stateDir, { recursive: true })
  fs.rmSync(copy.at('.next'), { recursive: true })
  const last = await copy.buildAt(site)
  expect(last.code, last.stderr).toBe(0)
  const anew = filesOf(path.join(site, 'out'))
  expect([...after.keys()]).toEqual([...anew.keys()])
  for (const [name, bytes] of anew) expect(after.get(name)?.equals(bytes), name).toBe(true)
  expect(page('blog/tags/cafe/index.html')).toContain('fifth')
})

test('has every address that the check takes, and each former one leads on', () => {
  for (const alias of aliases) {
    const address = alias.startsWith('/') ? alias : `/blog/${alias}`
    expect(page(`${address}/index.html`), alias).toContain(`url=/blog/${longSlug}/`)
  }
  for (const tag of tags) expect(page(`blog/tags/${tag.toLowerCase()}/index.html`)).toContain(longSlug)
})

test('has drafts, posts of the future, and files that no text asks for nowhere', () => {
  const files = filesOf(path.join(site, 'out'))
  const readable = [...files].map(([name, bytes]) => ({
    name,
    text: `${name} ${(isGzip(bytes) ? zlib.gunzipSync(bytes) : bytes).toString('latin1').toLowerCase()}`,
  }))
  const holding = (word: string) => readable.filter(({ text }) => text.includes(word)).map(({ name }) => name)
  for (const word of ['quokka', 'wombat', 'secret', 'nobody-asks-for-this']) expect(holding(word), word).toEqual([])
  // The same search finds what is there: the page and the feed.
  expect(holding('kestrel')).toEqual(expect.arrayContaining(['feed.xml', path.join('blog', 'open', 'index.html')]))
})

/** The search index, which is made of published texts alone (lib/content/leaks.test.ts). */
const indexFile =
  /^search\/data\/(?:pagefind\.js|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta|wasm\.en\.pagefind|(?:filter|fragment|index)\/en_\w+\.pf_\w+|words\.txt)$/

/** What a file of the site is, as far as the check or the build answers for it; undefined for one that nobody knows. */
function kindOf(name: string, bytes: Buffer, { addresses, files }: CheckResult): string | undefined {
  const own = path.join('public', name)
  if (fs.existsSync(own)) return fs.readFileSync(own).equals(bytes) ? 'public' : undefined
  if (name === HEADERS_FILE) return 'headers'
  if (/^client\/[\w-]+-[0-9a-f]{12}\.(?:js|woff2)$/.test(name)) return 'client'
  if (indexFile.test(name)) return 'index'
  const [, hash, file = ''] = /^media\/([0-9a-f]{20})\/([^/]+)$/.exec(name) ?? []
  const address = `/${name.replace(/\.(?:br|gz)$/, '').replace(/(^|\/)index\.html$/, '$1')}`
  if (hash === undefined)
    return [address, mainAddressOf(address)].some((one) => addresses.includes(one)) ? 'page' : undefined
  const source = Object.entries(files).find(([, facts]) => facts.sha256.startsWith(hash))
  if (source) {
    const isSame = source[1].sha256 === createHash('sha256').update(bytes).digest('hex')
    return isSame && path.basename(source[0]) === file ? 'file' : undefined
  }
  // A picture for the shared link of a page that is published.
  const [, kind, slug] = /^(post|project|maintainer)-(.+)\.png$/.exec(file) ?? []
  const list = { post: 'blog', project: 'projects', maintainer: 'maintainers' }[kind ?? '']
  if (list) return addresses.includes(`/${list}/${slug}/`) ? 'drawn' : undefined
  // The address of a smaller copy stands for how it was made, too.
  const [, stem] = /^(.+)-\d+\.webp$/.exec(file) ?? []
  const isCopy = Object.entries(files).some(([name, { kind }]) => kind === 'raster' && path.parse(name).name === stem)
  return isCopy && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'copy' : undefined
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const encodings = { '.br': zlib.brotliDecompressSync, '.gz': zlib.gunzipSync }

test('has no file but pages of the list, files that were checked, and those of the build itself', async () => {
  const checked = await createCheck()(path.join(site, 'content'))
  const files = filesOf(path.join(site, 'out'))
  const kinds = new Set<string | undefined>()
  for (const [name, bytes] of files) {
    const encoding = path.extname(name)
    if (encoding === '.br' || encoding === '.gz') {
      const plain = files.get(name.slice(0, -encoding.length))
      expect(plain?.equals(encodings[encoding](bytes)), name).toBe(true)
      continue
    }
    const kind = kindOf(name, bytes, checked)
    expect(kind, name).toBeDefined()
    kinds.add(kind)
  }
  expect([...kinds].toSorted()).toEqual(['client', 'copy', 'drawn', 'file', 'headers', 'index', 'page', 'public'])
})
