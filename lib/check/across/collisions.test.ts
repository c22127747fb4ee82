import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { formatFinding } from '#lib/check/finding.ts'
import { pageSize } from '#lib/site/pagination.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await fs.rm(folder, { recursive: true, force: true })
})

/** What the check says of a folder with these files, errors and warnings as editors link them. */
async function check(files: Record<string, string>): Promise<string[]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'addresses-'))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    await fs.mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await fs.writeFile(path.join(folder, file), text)
  }
  const { findings } = await createCheck()(folder, { now: new Date('2026-01-01T00:00:00Z') })
  return findings.map(formatFinding)
}

/** A post whose line 7 is `more`. */
const post = (slug: string, more = '', author = 'Ada Example'): string =>
  `---\ntitle: About ${slug}\ndescription: What it is.\ndate: 2022-02-02\nslug: ${slug}\nauthor: ${author}\n${more && `${more}\n`}---\n\nWords.\n`
const ann = (more = ''): string =>
  `---\nname: Ann One\ngithub: ann\nprojects: [falco]\nsince: 2021-01-01\n${more && `${more}\n`}---\n`
const bea = '---\nname: Bea Two\ngithub: bea\nprojects: [falco]\nsince: 2021-01-01\n---\n'
const falco = '---\nname: falco\ndescription: Runtime security.\n---\n'
const people = { 'maintainers/ann.md': ann('formerHandles: [ann-old]'), 'projects/falco.md': falco }
const long = 'a'.repeat(300)

describe('an alias', () => {
  it.each([
    ['/favicon.svg', 'the address of a file of this site; remove it'],
    ['/favicon.svg/', 'the address of a file of this site'],
    ['/FavIcon.svg', 'the address of a file of this site'],
    ['/og.png', 'the address of a file of this site'],
    ['/og.png/x/', "beside '/og.png', the address of a file of this site"],
    ['/404.html', 'the address of a file of this site'],
    ['/404/', 'the folder /404/'],
    ['/index.html', 'beside the home page'],
    ['/index/', "begins with 'index'"],
    ['/index/x/', "begins with 'index'"],
    ['/robots.txt', 'the address of a file of this site'],
    ['/feed.xml', 'the address of a file of this site'],
    ['/feed.xml/x/', "beside '/feed.xml'"],
    ['/releases/all/feed.xml', 'the address of a file of this site'],
    ['/blog/index.xml', 'the address of a file of this site'],
    ['/data/v1/posts.json', 'the address of a file of this site'],
    ['/opml.xml/x/', "beside '/opml.xml'"],
    ['/blog/base.md', 'the address of posts/base.md:5'],
    ['base.md/x', "beside '/blog/base.md'"],
    ['/blog/tags/ebpf/feed.xml', 'the page of a tag of posts/base.md:7'],
    ['/maintainers/ann/atom.xml', 'the address of maintainers/ann.md:3'],
    ['/made/x/', 'the folder /made/'],
    ['/blog/tags/', 'the address of a page of this site'],
    ['/blog/archive', 'the address of a page of this site'],
    ['/Blog', 'the address of a page of this site'],
    ['/client/x/', 'the folder /client/'],
    ['/Media/x/', 'the folder /Media/'],
    ['/_/', 'the part _'],
    ['/x/_/y/', 'the part _'],
    ['/_next/x/', "begins with '_'"],
    ['/_not-found/', "begins with '_'"],
    ['/_headers', "begins with '_'"],
    ['/x/__next._tree.txt', 'the part __next._tree.txt'],
    ['/.git/config', 'begins with a dot'],
    ['/x/.htaccess', 'begins with a dot'],
    ['/x./', 'ends with a dot'],
    ['/con/', 'no name for a folder on Windows'],
    ['/x/Aux.txt', 'no name for a folder on Windows'],
    [`/${long}/`, 'makes a name of 300 bytes'],
    [`/${'a/'.repeat(400)}`, 'makes an address of 801 bytes'],
    ['/blog/base/', 'the address of posts/base.md:5; remove it'],
    ['base', 'the address of posts/base.md:5'],
    ['/blog/base/index.html', "beside '/blog/base/', the address of posts/base.md:5"],
    ['/2022/', 'is the page of the year of posts/base.md:4; remove it'],
    ['/2021', 'is the page of the year of maintainers/ann.md:5; remove it'],
    ['/2022/index.html', "beside '/2022/', the page of the year of posts/base.md:4"],
    ['/blog/2022/', 'the page of the year of posts/base.md:4'],
    ['/blog/tags/ebpf/', 'the page of a tag of posts/base.md:7'],
    ['/blog/authors/ada-example/', "an author's page of posts/base.md:6"],
    ['/projects/Falco/', 'the address of projects/falco.md:2'],
    ['/maintainers/ann/', 'the address of maintainers/ann.md:3'],
    ['/maintainers/Ann-Old/', 'a former handle of maintainers/ann.md:6'],
    ['/blog/z/', 'the address of this file itself (line 5)'],
    ['/2027/', 'has the form of a page of posts by year, tag or author; write another'],
    ['/blog/2027/', 'has the form of a page of posts'],
    ['2027/03', 'has the form of a page of posts'],
    ['/blog/tags/x/', 'has the form of a page of posts'],
    ['tags/X', 'has the form of a page of posts'],
    ['/blog/authors/nobody/', 'has the form of a page of posts'],
    ['/blog/tags/x/page/2/', 'has the form of a page of posts'],
    ['/blog/page/9/', 'has the form of a page of posts'],
  ])('%s is refused where it stands', async (alias, message) => {
    const found = await check({
      ...people,
      'posts/base.md': post('base', 'tags: [eBPF]'),
      'posts/z.md': post('z', `aliases: [${alias}]`),
    })
    expect(found).toEqual([expect.stringMatching(/^posts\/z\.md:7:11 error aliases: /)])
    expect(found[0]).toContain(message)
  })

  it.each([
    '/old',
    '/old.html',
    '/2020/01/old-post/',
    '/2022/old.html',
    '/2019/05/',
    '/20190/',
    '/dir/index.html',
    '/A+b/~me/v1.2/',
    '/old.html/x',
    '/console/',
    '/blog/404/',
    '/docs/media/',
    '/feed/',
    '/blog/index/',
    '/blog/authors-of/nobody/',
    `/${'a'.repeat(200)}/`,
  ])('%s is taken', async (alias) => {
    expect(await check({ ...people, 'posts/z.md': post('z', `aliases: [${alias}]`) })).toEqual([])
  })

  it('may not be a folder inside the file of another, nor the same but for case', async () => {
    const files = {
      'posts/a.md': post('a', 'aliases: [/old/, /Other]'),
      'posts/b.md': post('b', 'aliases: [/old/index.html/x/, /other/]'),
    }
    const found = await check(files)
    expect(found[0]).toMatch(/^posts\/b\.md:7:11 error aliases: .* beside '\/old\/', an alias of posts\/a\.md:7 too, /)
    expect(found[1]).toMatch(/^posts\/b\.md:7:31 error aliases: .* is an alias of posts\/a\.md:7 too; keep one/)
  })
})

describe('a name that no file system takes', () => {
  it.each([
    ['slug', { 'posts/a.md': post(long) }, /^posts\/a\.md:5:7 error slug: .* 300 /],
    ['tag', { 'posts/a.md': post('a', `tags: [${long}]`) }, /^posts\/a\.md:7:8 error tags\[1\]: .* 300 characters/],
    ['author', { 'posts/a.md': post('a', '', long) }, /^posts\/a\.md:6:9 error author: .* 300 characters/],
    ['slug of a device', { 'posts/a.md': post('nul') }, /^posts\/a\.md:5:7 error slug: .* Windows/],
    [
      'handle of a device, which nobody here chose',
      { ...people, 'maintainers/con.md': bea.replace('github: bea', 'github: con') },
      /^maintainers\/con\.md:3:9 warning github: .* Windows/,
    ],
  ])('%s', async (_, files, expected) => {
    expect(await check(files)).toContainEqual(expect.stringMatching(expected))
  })
})

it('a file of a name that leaves no room for what the build adds is refused', async () => {
  const name = `posts/${'a'.repeat(230)}`
  expect(await check({ [`${name}.md`]: post('a'), [`${name}.txt`]: 'x' })).toEqual([
    expect.stringMatching(/\.md:1:1 error file name: 'a+…' is 233 bytes long; /),
    expect.stringMatching(/\.txt:1:1 error file name: 'a+…' is 234 bytes long; /),
  ])
})

describe('two documents with one address', () => {
  it.each([
    [
      'slugs',
      { 'posts/a.md': post('a'), 'posts/b.md': post('a') },
      "posts/b.md:5:7 error slug: 'a' is the slug of posts/a.md:5 too; write another such as a-2",
    ],
    [
      'former handles of two people',
      { ...people, 'maintainers/bea.md': bea.replace('---\n', '---\nformerHandles: [ANN-old]\n') },
      "maintainers/bea.md:2:17 error formerHandles: 'ANN-old' is a former handle of maintainers/ann.md:6 too; keep it in one of the two",
    ],
    [
      'a handle and the former one of somebody else',
      { ...people, 'maintainers/bea.md': bea.replace('---\n', '---\nformerHandles: [ann]\n') },
      "maintainers/bea.md:2:17 error formerHandles: 'ann' is the handle of maintainers/ann.md:3; keep one file for one person",
    ],
  ])('%s', async (_, files, expected) => {
    expect(await check(files)).toEqual([expected])
  })

  it('a tag that differs by signs alone is told, the rarer one of the two', async () => {
    const files = {
      'posts/a.md': post('a', "tags: ['C++']"),
      'posts/b.md': post('b', 'tags: [C]'),
      'posts/c.md': post('c', 'tags: [C]'),
    }
    expect(await check(files)).toEqual([
      expect.stringMatching(
        /^posts\/a\.md:7:8 error tags: 'C\+\+' makes the address \/blog\/tags\/c\/, which is that of 'C' \(posts\/b\.md:7\); /,
      ),
    ])
  })

  it('tags that share a page are warned of', async () => {
    expect(await check({ 'posts/a.md': post('a', 'tags: [ci cd]'), 'posts/b.md': post('b', 'tags: [ci/cd]') })).toEqual(
      [expect.stringContaining("posts/b.md:7:8 warning tags: 'ci/cd' is most likely 'ci cd'")],
    )
  })
})

it('a numbered page of the blog has an address once it is full and another full one follows', async () => {
  const posts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`posts/p${index}.md`, post(`p-${index}`)]))
  const linking = { 'posts/p0.md': post('p-0').replace('Words.', '[The oldest](/blog/page/1/)') }
  const draft = { 'posts/draft.md': post('draft', 'draft: true') }
  expect(await check({ ...posts(2 * pageSize), ...linking })).toEqual([])
  const dead = [expect.stringContaining("'/blog/page/1/' leads to no page")]
  expect(await check({ ...posts(2 * pageSize - 1), ...draft, ...linking })).toEqual(dead)
})

it('a link to the page of an author who is a maintainer, which is elsewhere, is dead', async () => {
  const text = post('a', '', "'@ann'").replace('Words.', '[Ann](/blog/authors/ann/)')
  expect(await check({ ...people, 'posts/a.md': text })).toEqual([expect.stringContaining('leads to no page')])
})

describe('files that are made with a page', () => {
  it('are taken with it: two posts of one slug, one tag and one author are one finding', async () => {
    const found = await check({ 'posts/a.md': post('one', 'tags: [a]'), 'posts/b.md': post('one', 'tags: [a]') })
    expect(found).toEqual([expect.stringMatching(/^posts\/b\.md:5:7 error slug: /)])
  })

  it('have room for their endings where their page has', async () => {
    expect(await check({ 'posts/a.md': post('a'.repeat(190), `tags: [${'b'.repeat(60)}]`) })).toEqual([])
  })

  it('can be linked to, and those of drafts alone cannot', async () => {
    const links = '[a](/blog/b.md) [b](/blog/tags/x/feed.xml) [c](/feed.json) [d](/community/calls.ics)'
    const text = post('a').replace('Words.', links)
    const draft = post('b', 'tags: [x]\ndraft: true')
    const found = await check({ 'posts/a.md': text, 'posts/b.md': draft })
    expect(found).toEqual([
      expect.stringContaining("'/blog/b.md' leads to a page of drafts alone"),
      expect.stringContaining("'/blog/tags/x/feed.xml' leads to a page of drafts alone"),
      expect.stringContaining("'/community/calls.ics' leads to no page of this site"),
    ])
    const out = `${text.split(' [d]')[0]}\n`
    expect(await check({ 'posts/a.md': out, 'posts/b.md': post('b', 'tags: [x]') })).toEqual([])
  })
})
