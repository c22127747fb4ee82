/** A site that is built, edited, built again, and built from nothing. */
import fs from 'node:fs'
import path from 'node:path'
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
  post('open.md', postText('open', { date: '2025-01-02' }, 'Anyone may read of the kestrel.'))
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

test('has drafts and posts of the future nowhere', () => {
  const files = filesOf(path.join(site, 'out'))
  const holding = (word: string) =>
    [...files].filter(([name, bytes]) => name.includes(word) || bytes.toString('latin1').toLowerCase().includes(word))
  expect(holding('quokka').map(([name]) => name)).toEqual([])
  expect(holding('wombat').map(([name]) => name)).toEqual([])
  // The same search finds what is there: the page and the feed.
  expect(holding('kestrel').map(([name]) => name)).toEqual(
    expect.arrayContaining(['feed.xml', path.join('blog', 'open', 'index.html')]),
  )
})
