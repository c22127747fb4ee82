import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { applyChanges } from './apply.ts'
import { SyncError } from './fault.ts'
import { planSync } from './plan.ts'
import { type Answer, asText, startCommunity } from './testing.ts'

const now = new Date('2026-03-05T10:00:00Z')
const limits = { time: 1_500, bytes: 20_000 }

const person = (name: string): string =>
  `- name: ${name}\n  github: https://github.com/${name.toLowerCase()}\n  projects:\n  - https://github.com/falcosecurity/falco\n`
const made = (day: string): string => `# Made using maintainers-generator on ${day}T09:00:00\n`
const repositories = '- name: falco\n  scope: Core\n  status: Stable\n'

const source = (name: string, url: string): string =>
  `  - name: ${name}\n    holds: ${name}\n    url: ${url}\n    licence: Apache-2.0\n    for: this site\n    asOf: 2026-01-01\n`
const listed = (name: string): string =>
  `---\nname: ${name}\ngithub: ${name.toLowerCase()}\nprojects: [falco]\nsince: 2020-12-22\n---\n`
const contentOf = (address: string): Record<string, string> => ({
  'sources.yaml': `sources:\n${source('maintainers', `${address}/maintainers.yaml`)}${source('repositories', `${address}/repositories.yaml`)}${source('tags', `${address}/git/{repository}`)}`,
  'maintainers/ada.md': listed('Ada'),
  'maintainers/bob.md': listed('Bob'),
  'maintainers/cyd.md': listed('Cyd'),
  'projects/falco.md': '---\nname: falco\ndescription: Detects threats.\n---\n',
  'releases.yaml':
    'asOf: 2026-01-01\nreleases:\n  - version: 0.3.0\n    date: 2020-03-01\n  - version: 0.2.0\n    date: 2020-02-01\n  - version: 0.1.0\n    date: 2020-01-01\n',
})

let community: Awaited<ReturnType<typeof startCommunity>>
let content: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  community = await startCommunity()
  community.answer('/maintainers.yaml', asText(`${made('2026-03-01')}${['Ada', 'Bob', 'Eve'].map(person).join('')}`))
  community.answer('/repositories.yaml', asText(repositories))
  community.tag('falco', { '0.1.0': '2020-01-01', '0.2.0': '2020-02-01', '0.3.0': '2020-03-01', '0.4.0': '2020-04-01' })
  content = await temporaryFolder(contentOf(community.address))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await community.stop()
  await content.remove()
})

function snapshot(): Record<string, string> {
  const names = fs.readdirSync(content.folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => fs.statSync(path.join(content.folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(content.folder, name), 'utf8')]))
}

/** What a run that must fail says; the folder has to be as it was. */
async function failure(): Promise<string> {
  const before = snapshot()
  const error = await planSync(content.folder, { now, limits })
    .then(({ changes }) => applyChanges(content.folder, changes))
    .then(
      () => undefined,
      (reason: unknown) => reason,
    )
  expect(snapshot()).toEqual(before)
  expect(error).toBeInstanceOf(SyncError)
  return error instanceof Error ? error.message : ''
}

const withType =
  (type: string, text: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(text)
const withStatus =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end('No')

/** Says nothing at all. */
const silent: Answer = () => {}
/** Sends a byte now and then, for longer than anybody waits. */
const slow: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' })
  const timer = setInterval(() => response.write('#'), 100)
  response.on('close', () => clearInterval(timer))
}
/** Promises more than it sends. */
const cutOff: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '5000' })
  response.write(`${made('2026-03-01')}${person('Ada')}`, () => response.destroy())
}
/** Without an end, and without a length that says so. */
const endless: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' })
  const more = (): void => {
    while (!response.destroyed && response.write(`# ${'x'.repeat(1000)}\n`)) {}
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

const list = (names: readonly string[], day = '2026-03-01'): Answer => asText(made(day) + names.map(person).join(''))

describe('each fault leaves the folder as it was, and says what to do', () => {
  it('would change something without one', async () => {
    const { changes } = await planSync(content.folder, { now, limits })
    expect(changes.map(({ file }) => file)).toContain('maintainers/eve.md')
  })

  it.each<[string, Answer, string]>([
    ['says nothing', silent, 'did not answer in full within 1.5 seconds; try again later'],
    ['is slow', slow, 'did not answer in full within 1.5 seconds; try again later'],
    ['is cut off', cutOff, 'was cut off; try again later'],
    ['has no end', endless, 'more than 20000 bytes'],
    ['is not there', withStatus(404), 'answers 404 Not Found; find where it is now'],
    ['fails', withStatus(500), 'answers 500 Internal Server Error; try again later'],
    ['limits requests', withStatus(429), 'answers 429 Too Many Requests; try again later'],
    ['moved', withStatus(302, { location: 'https://example.org/x' }), "redirects to 'https://example.org/x'"],
    ['has no content', withStatus(204), 'answers 204'],
    ['is a page', withType('text/html', '<!doctype html>'), "the type 'text/html'"],
    ['is a picture', withType('image/png', 'x'), "the type 'image/png'"],
    ['is a page that calls itself text', asText('<!doctype html>\n<title>Sign in</title>\n'), 'is no list'],
    ['is empty', asText(''), 'its answer is empty; try again later'],
    ['is a list of nobody', asText(`${made('2026-03-01')}[]\n`), 'lists 0 where 3'],
    ['is half a list', list(['Ada']), 'lists 1 where 3 were listed before, so it is most likely cut'],
    [
      'ends in the middle of an entry',
      asText(`${made('2026-03-01')}${person('Ada')}${person('Bob')}- name: C`),
      'github',
    ],
    [
      'is no UTF-8',
      (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.from([0xff, 0xfe, 0x41])),
      'maintainers.yaml:1:1',
    ],
    [
      'is older than the folder',
      list(['Ada', 'Bob'], '2019-01-01'),
      'The list is of 2019-01-01, and the folder has one of 2020-12-22',
    ],
    ['has no day', asText(['Ada', 'Bob'].map(person).join('')), 'does not say of which day'],
    [
      'names a handle that leads out',
      asText(`${made('2026-03-01')}${person('Ada')}${person('Bob')}${person('../x')}`),
      'github',
    ],
  ])('where the list of maintainers %s', async (_, answer, said) => {
    community.answer('/maintainers.yaml', answer)
    const message = await failure()
    expect(message).toContain(`maintainers (${community.address}/maintainers.yaml): `)
    expect(message).toContain(said)
    expect(message).toMatch(/\nNothing was changed\.$/)
  })

  it('where both lists fail, names both', async () => {
    for (const file of ['/maintainers.yaml', '/repositories.yaml']) community.answer(file, withStatus(503))
    expect(await failure()).toMatch(/^maintainers .*\nrepositories .*\nNothing was changed\.$/)
  })

  it('where a status is one that nobody knows', async () => {
    community.answer('/repositories.yaml', asText('- name: falco\n  scope: Core\n  status: Asleep\n'))
    expect(await failure()).toContain("repositories.yaml:3:11 fault status: 'Asleep' is none that this site knows")
  })

  it.each<[string, Answer, string]>([
    ['says nothing', silent, 'git had no full answer within 1.5 seconds'],
    ['is not there', withStatus(404), 'git failed: '],
    ['fails', withStatus(500), 'git failed: '],
    ['asks for a password', withStatus(401, { 'www-authenticate': 'Basic realm="x"' }), 'git failed: '],
    ['moved', withStatus(302, { location: 'https://example.org/x' }), 'git failed: '],
    ['is a page', withType('text/html', '<!doctype html>'), 'it has 0 of the 3 tags'],
    ['is cut off', cutOff, 'git failed: '],
  ])('where a repository %s', async (_, answer, said) => {
    community.answer('/git/falco/info/refs', answer)
    expect(await failure()).toContain(`tags (falco): ${said}`)
  })

  it('where a repository has few of the tags that it had', async () => {
    fs.rmSync(path.join(community.folder, 'git/falco'), { recursive: true })
    community.tag('falco', { '0.3.0': '2020-03-01', '0.4.0': '2020-04-01' })
    expect(await failure()).toContain('tags (falco): it has 1 of the 3 tags in releases.yaml')
  })

  it('where a listed repository is not there, though all else is', async () => {
    community.answer('/repositories.yaml', asText(`${repositories}- name: rules\n  scope: Core\n  status: Stable\n`))
    expect(await failure()).toContain('tags (rules): git failed: ')
  })

  it('where git is not installed', async () => {
    vi.stubEnv('PATH', '/nowhere')
    expect(await failure()).toContain('tags (falco): git cannot be started (spawn git ENOENT); install git')
  })

  it.each([
    ['releases.yaml', 'asOf: 2026-01-01\nreleases: []\n', 'releases.yaml: releases: write at least one entry'],
    ['releases.yaml', 'asOf: 2026-01-01\nreleases: [{ version: 0.1.0, date: 2020-01-01 }]\n', 'on lines of its own'],
    ['releases.yaml', 'releases:\n  -\n    version: 0.1.0\n    date: 2020-01-01\n', 'on lines of its own'],
    ['moves.yaml', 'moves: 7\n', 'moves.yaml: moves: write'],
    ['figures.yaml', 'months: *none\n', 'figures.yaml: months: write'],
  ])('where %s is written in a form that cannot be added to: %j', async (file, text, said) => {
    await content.write(file, text)
    expect(await failure()).toContain(said)
  })

  it('where nobody answers', async () => {
    await content.write('sources.yaml', contentOf('http://127.0.0.1:1')['sources.yaml'] ?? '')
    expect(await failure()).toMatch(/^maintainers .*could not be reached/)
  })

  it.each([
    ['is missing', undefined, 'sources.yaml is missing'],
    ['has an error', 'sources: 7\n', 'sources.yaml:1:'],
    ['names an address without TLS', contentOf('http://example.org')['sources.yaml'], 'begins with https://'],
    [
      'names one thing twice',
      `sources:\n${source('tags', 'https://a.example/')}${source('tags', 'https://b.example/').replace('name: tags', 'name: other')}`,
      'both hold tags',
    ],
    ['was read tomorrow', contentOf('https://a.example')['sources.yaml'], 'set the clock'],
  ])('where sources.yaml %s', async (what, text, said) => {
    const file = path.join(content.folder, 'sources.yaml')
    if (text === undefined) fs.rmSync(file)
    else fs.writeFileSync(file, what === 'was read tomorrow' ? text.replaceAll('2026-01-01', '2026-03-06') : text)
    expect(await failure()).toContain(said)
  })
})

describe('writing', () => {
  it('takes back what was written where the rest cannot be', async () => {
    const before = snapshot()
    const bytes = (text: string): Uint8Array => Buffer.from(text)
    const changes = [
      { file: 'releases.yaml', before: bytes(before['releases.yaml'] ?? ''), after: bytes('new\n') },
      { file: 'maintainers/new.md', before: undefined, after: bytes('new\n') },
      { file: 'maintainers/ada.md', before: bytes('what nobody wrote\n'), after: bytes('new\n') },
    ]
    await expect(applyChanges(content.folder, changes)).rejects.toThrow('maintainers/ada.md was changed')
    expect(snapshot()).toEqual(before)
  })
})
