import fs from 'node:fs'
import path from 'node:path'
import { mendMojibake } from '#lib/check/bytes/mojibake.ts'
import { freePort } from '#tools/test/free-port.ts'
import { expect, test } from './fixtures.ts'
import {
  copyProject,
  digestOf,
  filesOf,
  makeFolder,
  nextMonth,
  type Outcome,
  pictureText,
  postText,
  runBuild,
  runScript,
  serve,
  write,
} from './making.ts'

let root: string

test.beforeEach(() => {
  root = makeFolder()
  fs.mkdirSync(path.join(root, 'content'))
})

test.afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

/** `npm run build` of `<root>/content` to `<root>/out`. */
function build(): Promise<Outcome> {
  return runBuild({
    CONTENT_DIR: path.join(root, 'content'),
    OUT_DIR: path.join(root, 'out'),
    STATE_DIR: '.site/test-build',
    SITE_URL: 'https://falco.test',
  })
}

/** Text of a page that was built. */
function page(file: string): string {
  return fs.readFileSync(path.join(root, 'out', file), 'utf8')
}

const post = (file: string, text: string) => write(path.join(root, 'content/posts'), { [file]: text })

test('a build after an edit renders what changed, and gives the very files of a build from nothing', async () => {
  const state = '.site/test-build'
  const slugs = ['first', 'second', 'third', 'fourth', 'fifth']
  for (const [index, slug] of slugs.entries()) {
    const more = slug === 'fifth' ? { tags: '[café, 日本]', aliases: '[/older/]' } : {}
    post(`${slug}.md`, postText(slug, { date: `2026-01-0${index + 1}`, ...more }))
  }
  expect((await build()).code).toBe(0)
  post('second.md', postText('second', { title: 'Another title', date: '2026-01-02' }, 'Another line.'))
  // As a build leaves it that is killed while Next writes there.
  fs.writeFileSync('.next/diagnostics/build-diagnostics.json', '')
  const { code, stderr } = await build()
  expect(code, stderr).toBe(0)
  const exported = (slug: string): boolean => fs.existsSync(path.join(state, 'export/blog', slug, 'index.html'))
  // Beside the post itself those that name it, as the next or the one before.
  expect(slugs.filter(exported)).toEqual(['first', 'second', 'third'])
  const after = filesOf(path.join(root, 'out'))
  fs.rmSync(state, { recursive: true })
  fs.rmSync('.next/cache', { recursive: true })
  expect((await build()).code).toBe(0)
  const anew = filesOf(path.join(root, 'out'))
  expect([...after.keys()]).toEqual([...anew.keys()])
  for (const [name, bytes] of anew) expect(after.get(name)?.equals(bytes), name).toBe(true)
  expect(page('blog/tags/cafe/index.html')).toContain('fifth')
})

test('an entirely empty content folder makes a site that can be served', async ({ request }) => {
  const { code, stderr } = await build()
  expect(code, stderr).toBe(0)
  const port = await freePort(4150)
  const server = await serve(path.join(root, 'out'), port)
  try {
    for (const address of [
      '/',
      '/blog/',
      '/blog/tags/',
      '/blog/authors/',
      '/maintainers/',
      '/projects/',
      '/releases/',
    ]) {
      const response = await request.get(`http://localhost:${port}${address}`)
      expect(response.status(), address).toBe(200)
      expect(await response.text(), address).toMatch(/<h1\b/)
    }
    for (const address of ['/community/', '/feed.xml', '/sitemap.xml', '/robots.txt']) {
      expect((await request.get(`http://localhost:${port}${address}`)).status(), address).toBe(200)
    }
    for (const address of ['/blog/2026/', '/blog/_/', '/maintainers/_/', '/_/', '/media/_/_']) {
      expect((await request.get(`http://localhost:${port}${address}`)).status(), address).toBe(404)
    }
  } finally {
    server.kill()
  }
  expect([...filesOf(path.join(root, 'out')).keys()].filter((name) => name.split(path.sep).includes('_'))).toEqual([])
})

test('every address that the check takes is one that can be built, and each former one leads on', async () => {
  const aliases = ['/old', '/old.html', '/dir/index.html', '/A+b/~me/v1.2/', '/console/', '/docs/media/', '/feed/']
  aliases.push('/blog/index/', 'three.php', `/${'a'.repeat(200)}/`, `${'/bbbbbbbbb'.repeat(59)}/`)
  const tags = ['日'.repeat(60), '日本', 'C']
  const slug = 'c'.repeat(200)
  post('a.md', postText(slug, { title: 'Long', tags: `[${tags}]`, aliases: `[${aliases}]` }))
  const { code, stderr } = await build()
  expect(code, stderr).toBe(0)
  for (const alias of aliases) {
    const address = alias.startsWith('/') ? alias : `/blog/${alias}`
    expect(page(`${address}/index.html`), alias).toContain(`url=/blog/${slug}/`)
  }
  for (const tag of tags) expect(page(`blog/tags/${tag.toLowerCase()}/index.html`)).toContain(slug)
})

test('drafts and posts of the future are nowhere in the site', async () => {
  const secret = (word: string) =>
    `Words on ${word} with [a file](./${word}-notes.yaml).\n\n![A ${word}](./${word}.svg)`
  for (const [word, front] of [
    ['quokka', { draft: 'true' }],
    ['wombat', { date: nextMonth }],
  ] as const) {
    write(path.join(root, 'content/posts', word), {
      'index.md': postText(
        word,
        { author: `${word} person`, tags: `\n  - ${word}s`, aliases: `\n  - old-${word}`, ...front },
        secret(word),
      ),
      [`${word}.svg`]: pictureText(20, 10),
      [`${word}-notes.yaml`]: `animal: ${word}\n`,
    })
  }
  post('open.md', postText('open', {}, 'Anyone may read of the kestrel.'))
  const { code, stderr } = await build()
  expect(code, stderr).toBe(0)
  const files = filesOf(path.join(root, 'out'))
  const holding = (word: string) =>
    [...files].filter(([name, bytes]) => name.includes(word) || bytes.toString('latin1').toLowerCase().includes(word))
  expect(holding('quokka').map(([name]) => name)).toEqual([])
  expect(holding('wombat').map(([name]) => name)).toEqual([])
  // The same search finds what is there: the page and the feed.
  expect(holding('kestrel').map(([name]) => name)).toEqual(
    expect.arrayContaining(['feed.xml', path.join('blog', 'open', 'index.html')]),
  )
})

const mistakes = [
  {
    name: 'a missing title',
    text: postText('broken', { title: undefined }),
    says: /:\d+:\d+ error title: is missing; add /,
  },
  {
    name: 'a date that is on no calendar',
    text: postText('broken', { date: '2026-02-30' }),
    says: /:4:7 error date: .*2026-02-30.*; write /,
  },
  {
    name: 'a key that nobody knows',
    text: postText('broken', { layout: 'wide' }),
    says: /:7:1 error layout: .*known keys are title, /,
  },
  { name: 'the slug of another post', text: postText('fine'), says: /:5:7 error slug: .*posts\/fine\.md.*; write / },
  {
    name: 'front matter that is a program',
    text: "---js\nrequire('fs').writeFileSync('MARKER', 'it ran')\n---\n\nA line.\n",
    says: /:1:1 error front matter: .*only YAML is read; write /,
  },
]

for (const { name, text, says } of mistakes) {
  test(`${name} stops the build, which leaves the earlier site as it was`, async () => {
    const marker = path.join(root, 'ran')
    post('fine.md', postText('fine'))
    post('later.md', text.replace('MARKER', marker))
    write(path.join(root, 'out'), {
      '404.html': '<h1>earlier</h1>',
      'robots.txt': 'User-Agent: *\n',
      'blog/earlier/index.html': '<h1>earlier</h1>',
    })
    const before = digestOf(path.join(root, 'out'))
    const { code, stderr } = await build()
    expect(code).not.toBe(0)
    const lines = stderr.split('\n').flatMap((line) => /(?<=\/content\/)posts\/.*/.exec(line)?.[0] ?? [])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(new RegExp(`^posts/later\\.md${says.source}`))
    expect(digestOf(path.join(root, 'out'))).toBe(before)
    expect(fs.readdirSync(root).sort()).toEqual(['content', 'out'])
  })
}

test('a client component is refused by its file and by the page that uses it', async () => {
  const copy = '.site/test-project'
  fs.rmSync(copy, { recursive: true, force: true })
  copyProject(copy)
  try {
    write(copy, {
      'components/counter.tsx': `'use client'
import { useState } from 'react'
export function Counter() {
  const [count, setCount] = useState(0)
  return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>
}
`,
      'app/counter/page.tsx': `import { Counter } from '../../components/counter.tsx'
export default function CounterPage() {
  return <Counter />
}
`,
    })
    const { code, stderr } = await runBuild({ SITE_URL: 'https://falco.test' }, copy)
    expect(stderr).toContain('components/counter.tsx: a client component, used by app/counter/page.tsx; ')
    expect(code).toBe(1)
    expect(fs.existsSync(path.join(copy, 'out'))).toBe(false)
  } finally {
    fs.rmSync(copy, { recursive: true, force: true })
  }
})

test('a folder that holds something else is not replaced', async () => {
  write(path.join(root, 'out'), { 'thesis.txt': 'years of work' })
  const { code, stderr } = await build()
  expect(code).not.toBe(0)
  expect(stderr).toContain('which holds other files than a built site')
  expect(fs.readFileSync(path.join(root, 'out/thesis.txt'), 'utf8')).toBe('years of work')
})

test.describe('the original of the seed', () => {
  const corpus = process.env.CORPUS_DIR ?? ''
  const seed = path.join(corpus, 'seed/falco-2020.md')
  test.skip(corpus === '', 'CORPUS_DIR is not set')

  test('its damaged characters are reported, with their places', async () => {
    post('any-name.md', fs.readFileSync(seed, 'utf8'))
    const { code, stdout } = await runScript('check', [path.join(root, 'content')], {})
    expect(code).toBe(1)
    const errors = stdout.split('\n').filter((line) => line.includes(' error '))
    expect(errors.length).toBeGreaterThanOrEqual(25)
    for (const line of errors)
      expect(line).toMatch(/\/content\/posts\/any-name\.md:\d+:\d+ error encoding: .+; write \S+/)
  })

  test('with them fixed it becomes a page with all that it had', async ({ page: tab }) => {
    post('any-name.md', mendMojibake(fs.readFileSync(seed, 'utf8')))
    const { code, stderr } = await build()
    expect(code, stderr).toBe(0)
    const html = page('blog/falco-2020/index.html')
    await tab.route('**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await tab.goto('https://falco.test/blog/falco-2020/')
    const main = tab.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Falco in 2020')
    const description = 'Reviewing the progress of Falco and its community during the pandemic year'
    await expect(tab.locator('meta[name="description"]')).toHaveAttribute('content', description)
    await expect(main.locator('time').first()).toHaveAttribute('datetime', '2021-01-03')
    const author = main.getByRole('link', { name: 'Leonardo Di Donato' }).first()
    const address = (await author.getAttribute('href')) ?? ''
    expect(page(`${address.slice(1)}index.html`)).toContain('Leonardo Di Donato')
    const links = main.locator('.prose a:not(.anchor, .archived)')
    await expect(links).toHaveCount(41)
    const wanted = [...fs.readFileSync(seed, 'utf8').matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url = '']) => url)
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(found).toEqual(wanted)
    const inner = main.getByRole('listitem').filter({ hasText: 'Adding other gRPC APIs' }).locator('ul')
    await expect(inner.getByRole('listitem')).toHaveCount(2)
    await expect(main.locator('.prose').getByRole('heading', { level: 2 })).toHaveText(/^A glimpse of 2021/)
    await expect(main.locator('.prose')).toContainText('📖')
  })
})
