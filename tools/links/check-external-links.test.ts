import fs from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatFinding } from '#lib/check/finding.ts'
import { post, project } from '#lib/content/testing/small-community.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { checkExternalLinks } from './check-external-links.ts'
import { externalLinks } from './external-links.ts'
import { openLinkCache } from './link-cache.ts'
import type { Fetcher } from './request.ts'

const day = 24 * 60 * 60_000
let open: (() => unknown)[] = []
let store = ''
beforeEach(async () => {
  const made = await temporaryFolder()
  open.push(made.remove)
  store = path.join(made.folder, 'state/links.json')
})
afterEach(async () => {
  for (const close of open) await close()
  open = []
})

async function folder(files: Record<string, string>): Promise<string> {
  const made = await temporaryFolder(files)
  open.push(made.remove)
  return made.folder
}

/** Tries the links of files with a fetcher that answers with a status by address, else 200; a word is a failure. */
async function tried(
  files: Record<string, string>,
  answers: Record<string, number | string> | ((address: string) => number | string) = {},
  { isFresh = false, now = Date.now(), timeout = 1_000 } = {},
) {
  const asked: string[] = []
  const fetcher: Fetcher = async (address) => {
    asked.push(address)
    const answer = typeof answers === 'function' ? answers(address) : (answers[address] ?? 200)
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer })
    return { status: answer, location: undefined }
  }
  const cache = openLinkCache(store, { isFresh, now: () => now })
  const result = await checkExternalLinks(await folder(files), { fetcher, cache, timeout })
  return { ...result, asked, lines: result.findings.map(formatFinding) }
}

const body = (text: string) => ({ 'posts/a.md': post('a', 'date: 2021-01-03', text) })

describe('the links of content', () => {
  it('are found in texts, front matter and data files, at their places', async () => {
    const dir = await folder({
      'posts/a.md': post(
        'a',
        `canonical: https://e.org/canonical
source:
  title: https://e.org/no-address
  author: A
  url: https://e.org/source`,
        `An [inline](https://e.org/in), <https://e.org/auto>, www.e.org and [one][ref].[^n]

> - [deep](https://e.org/deep "Title")

\`\`\`
[code](https://e.org/code)
\`\`\`

[own](/blog/) [mail](mailto:a@e.org) [file](./x.md) [wrong](https://[) ![picture](https://e.org/x.png)

[ref]: https://e.org/ref
[^n]: [note](https://e.org/note)`,
      ),
      'maintainers/ann.md':
        '---\nname: Ann\ngithub: ann\nprojects: []\nsince: 2020-01-01\nlinks:\n  - title: Site\n    url: https://e.org/ann\n---\n',
      'projects/falco.md': project(
        'falco',
        'docs: https://e.org/docs\nwebsite: https://e.org/\npackage: https://e.org/p',
      ),
      'links/talk.yaml': 'title: T\nlinks:\n  - { title: Chat, url: https://e.org/chat, description: C. }\n',
      'README.md': '[no document](https://e.org/readme)',
    })
    expect((await externalLinks(dir)).map(({ path, line, column, url }) => `${path}:${line}:${column} ${url}`)).toEqual(
      [
        'links/talk.yaml:3:25 https://e.org/chat',
        'maintainers/ann.md:8:10 https://e.org/ann',
        'posts/a.md:7:12 https://e.org/canonical',
        'posts/a.md:11:8 https://e.org/source',
        'posts/a.md:14:4 https://e.org/in',
        'posts/a.md:14:32 https://e.org/auto',
        'posts/a.md:14:54 http://www.e.org',
        'posts/a.md:14:68 https://e.org/ref',
        'posts/a.md:16:5 https://e.org/deep',
        'posts/a.md:25:7 https://e.org/note',
        'projects/falco.md:4:7 https://e.org/docs',
        'projects/falco.md:5:10 https://e.org/',
        'projects/falco.md:6:10 https://e.org/p',
      ],
    )
  })

  it('are each tried once, without their anchors, and reported wherever they stand', async () => {
    const text = '[a](https://e.org/x#one)\n[b](https://e.org/x#two)\n[c](https://e.org/y)'
    const { lines, asked } = await tried(body(text), { 'https://e.org/x': 404 })
    expect(asked).toEqual(['https://e.org/x', 'https://e.org/y', 'https://e.org/x'])
    expect(lines).toEqual(
      ['9:1', '10:1'].map((at, index) => {
        const url = `https://e.org/x#${['one', 'two'][index]}`
        return `posts/a.md:${at} error link: '${url}' is dead: it answers 404 (Not Found); write where it is now, or its archived copy https://web.archive.org/web/20210103/${url}`
      }),
    )
  })

  it('to hosts that are gone are reported without a request', async () => {
    const { lines, asked, addresses } = await tried(body('[b](https://bintray.com/falcosecurity)'))
    expect([asked, addresses]).toEqual([[], 0])
    expect(lines).toEqual([
      "posts/a.md:9:1 warning link: 'https://bintray.com/falcosecurity' is on bintray.com, which closed in 2021; write where it is now, below https://download.falco.org/, or its archived copy https://web.archive.org/web/20210103/https://bintray.com/falcosecurity",
    ])
  })
})

describe('against a server', () => {
  it('the dead are reported as errors, the moved as warnings, and no more than two requests are open to one host', async () => {
    const asked: string[] = []
    let [active, most] = [0, 0]
    const server = http.createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      most = Math.max(most, ++active)
      const answer = () => {
        active--
        const { method, url = '' } = request
        if (url === '/moved') response.writeHead(301, { location: '/new' })
        else if (url === '/login') response.writeHead(302, { location: '/new' })
        else if (url === '/get' && method === 'HEAD') response.writeHead(405)
        else if (url === '/dead') response.writeHead(404)
        else response.writeHead(200)
        response.end()
      }
      if (request.url === '/slow') active--
      else setTimeout(answer, 10)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push(() => {
      server.closeAllConnections()
      server.close()
    })
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const fetcher: Fetcher = async (address, init) => {
      const response = await fetch(address, { ...init, redirect: 'manual' })
      return { status: response.status, location: response.headers.get('location') ?? undefined }
    }
    const names = ['fine', 'moved', 'moved#here', 'login', 'get', 'dead', 'slow']
    const dir = await folder(body(names.map((name) => `- [x](${origin}/${name})`).join('\n')))
    const cache = openLinkCache(store, { isFresh: false })
    const { findings } = await checkExternalLinks(dir, { fetcher, cache, timeout: 200 })
    expect(findings.map(({ line, severity, message }) => `${line} ${severity} ${message.split('; ')[0]}`)).toEqual([
      `10 warning link: '${origin}/moved' has moved for good`,
      `11 warning link: '${origin}/moved#here' has moved for good`,
      `14 error link: '${origin}/dead' is dead: it answers 404 (Not Found)`,
      `15 error link: '${origin}/slow' is dead: it gives no answer within 0.2 s`,
    ])
    expect(findings[1]?.message).toContain(`; write ${origin}/new#here`)
    expect(asked.filter((line) => line.endsWith('/moved'))).toEqual(['HEAD /moved'])
    expect(asked).toContain('GET /get')
    expect(most).toBeLessThanOrEqual(2)
  })
})

describe('the cache', () => {
  const files = body('[a](https://a.org/) [b](https://b.org/)')
  const answers = { 'https://b.org/': 404 }
  const start = Date.UTC(2026, 0, 1)

  it('knows what is well for a week and what is dead for a day', async () => {
    const first = await tried(files, answers, { now: start })
    expect(first.asked).toHaveLength(3)
    const soon = await tried(files, answers, { now: start + day - 1 })
    expect([soon.asked, soon.cached, soon.lines]).toEqual([[], 2, first.lines])
    expect((await tried(files, answers, { now: start + day })).asked).toEqual(['https://b.org/', 'https://b.org/'])
    expect((await tried(files, answers, { now: start + 7 * day })).asked).toContain('https://a.org/')
  })

  it('is not read when a fresh run is asked for, is not fooled by the clock, and survives damage', async () => {
    await tried(files, answers, { now: start })
    expect((await tried(files, answers, { now: start, isFresh: true })).asked).toHaveLength(3)
    expect((await tried(files, answers, { now: start - day })).asked).toHaveLength(3)
    for (const damage of [
      '{"https://a.org/": {"state": "al',
      '[1]',
      'null',
      '{"https://a.org/":{"at":"x","state":"moved"}}',
    ]) {
      await fs.writeFile(store, damage)
      expect((await tried(files, answers, { now: start })).asked).toHaveLength(3)
    }
    expect(await fs.readdir(path.dirname(store))).toEqual(['links.json'])
  })
})

describe('a machine without network', () => {
  const many = (length: number) => body(Array.from({ length }, (_, at) => `[x](https://h${at}.org/)`).join('\n'))

  it('is reported once, and nothing is cached', async () => {
    const { offline, lines, asked } = await tried(many(300), () => 'EAI_AGAIN')
    expect([offline, lines]).toEqual(['cannot be reached (EAI_AGAIN)', []])
    expect(asked.length).toBeLessThan(30)
    await expect(fs.access(store)).rejects.toThrow()
  })

  it('is not what a host is that alone is gone', async () => {
    const { offline, lines } = await tried(many(30), (address) => (address.includes('h29') ? 200 : 'ENOTFOUND'))
    // The first sixteen said that there is no network, so nobody asked the last.
    expect([offline, lines.length]).toEqual(['cannot be reached (ENOTFOUND)', 0])
    const few = await tried(many(3), (address) => (address.includes('h1') ? 200 : 'ENOTFOUND'))
    expect([few.offline, few.lines.length]).toEqual([undefined, 2])
  })

  it('is asked again by an address that is cached, where only new ones fail', async () => {
    const answers = (address: string) => (address.includes('new') ? 'ENOTFOUND' : 200)
    await tried(body('[a](https://a.org/)'), answers)
    const { lines, offline, asked } = await tried(body('[a](https://a.org/) [b](https://new.org/)'), answers)
    expect([offline, lines.length, asked]).toEqual([undefined, 1, ['https://new.org/', 'https://a.org/']])
    const none = await tried(body('[a](https://a.org/) [b](https://newer.org/)'), () => 'ENOTFOUND')
    expect([none.offline, none.lines]).toEqual(['cannot be reached (ENOTFOUND)', []])
  })

  it('does not wait for one silent host again and again', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `[x](https://silent.org/${at})`).join(' ')
    const { asked, lines } = await tried(body(`[a](https://a.org/) ${text}`), (address) =>
      address.includes('silent') ? 'ETIMEDOUT' : 200,
    )
    expect(lines).toHaveLength(40)
    expect(asked.length).toBeLessThan(10)
  })
})
