import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { filesOf } from './making.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

/** FAULTS=all: twenty moments of a build, and each kind of file by itself, in ten minutes. */
const all = process.env.FAULTS === 'all'
const moments = all ? 20 : 2

const [one, two] = ['A line.', 'Another line.']
let copy: ProjectCopy
/** The sites that builds from nothing make of one text and the other. */
const clean: Record<string, string> = {}
/** Milliseconds that a build of another text takes when nothing is in its way. */
let duration = 0

test.setTimeout(all ? 1_800_000 : 300_000)
test.beforeAll(async () => {
  // With characters in its path that some tools take for others.
  copy = await createProjectCopy(`test faults (it's "ü日") [%23]`)
  for (const text of [one, two]) {
    copy.forget()
    clean[text] = await built(text)
  }
  const start = Date.now()
  expect(await built(one)).toBe(clean[one])
  duration = Date.now() - start
})
test.afterAll(() => copy.remove())

/** Builds a site of a text, and gives what stands for all of it. */
async function built(text: string): Promise<string> {
  copy.write(text)
  const { code, stderr } = await copy.build()
  expect(code, stderr).toBe(0)
  expect(copy.leftovers()).toEqual([])
  return copy.site()
}

/** Ends a build of other content, and looks at what it leaves and at what the next one makes. */
async function killAndBuild(when: Parameters<ProjectCopy['killBuild']>[0]): Promise<void> {
  const next = copy.site() === clean[one] ? two : one
  const before = copy.site()
  copy.write(next)
  await copy.killBuild(when)
  await copy.recover()
  expect([before, clean[next]]).toContain(copy.site())
  expect(copy.leftovers()).toEqual([])
  expect(await built(next)).toBe(clean[next])
}

for (let moment = 0; moment < moments; moment++) {
  test(`a build that is killed leaves a whole site, and the next one is not harmed: moment ${moment + 1} of ${moments}`, async () => {
    await killAndBuild({ after: ((moment + 0.5) / moments) * duration })
  })
}

for (const name of ['.out.new', '.out.old']) {
  test(`so does one that is killed as soon as ${name} is there`, async () => {
    await killAndBuild({ seen: path.join(path.dirname(copy.outDir), name) })
  })
}

const damages: Record<string, (file: string) => void> = {
  cut: (file) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2)),
  emptied: (file) => fs.truncateSync(file),
  garbled(file) {
    const bytes = fs.readFileSync(file)
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    fs.writeFileSync(file, bytes)
  },
  deleted: (file) => fs.rmSync(file),
}

/** Files that builds keep, by kind: the folder that they lie in, or the name of one that is the only one of its kind. */
function keptFiles(): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const dir of ['.site/build', '.next/cache', '.next/diagnostics']) {
    for (const name of filesOf(copy.at(dir)).keys()) {
      const parent = path.join(dir, path.dirname(name))
      const numbered = /^(?:[0-9a-f]{64}|\d+(\.\w+))$/.exec(path.basename(name))
      const kind = numbered ? `${parent}/*${numbered[1] ?? ''}` : path.join(dir, name)
      kinds.set(kind, [...(kinds.get(kind) ?? []), copy.at(dir, name)])
    }
  }
  return kinds
}

/** What is damaged in one build: each kind by itself, or first one file of each folder and then those on their own. */
function groups(): [name: string, files: string[]][] {
  const kinds = [...keptFiles()].map(([kind, files]): [string, string[]] => [kind, files.slice(0, 1)])
  if (all) return kinds
  const [folders, single] = [
    kinds.filter(([kind]) => kind.includes('*')),
    kinds.filter(([kind]) => !kind.includes('*')),
  ]
  return [folders, single].map((some) => [some.map(([kind]) => kind).join(', '), some.flatMap(([, files]) => files)])
}

test('builds keep files of every kind that the next tests damage', async () => {
  await built(one)
  const kinds = [...keptFiles().keys()].join('\n')
  for (const kind of [
    'index.v8',
    'client.v8',
    'documents/*',
    'rendered/*',
    'finished/*',
    'pictures/*',
    '.next/cache',
  ]) {
    expect(kinds).toContain(kind)
  }
})

for (const [name, damage] of Object.entries(damages).slice(all ? 0 : 2)) {
  test(`kept files that are ${name} are made anew`, async () => {
    await built(one)
    for (const [kind, files] of groups()) {
      // A build before may have had no use for it.
      for (const file of files.filter((name) => fs.existsSync(name))) damage(file)
      await test.step(kind, async () => expect(await built(one), `${kind} ${name}`).toBe(clean[one]))
    }
  })
}

for (const delay of all ? [0, 100, 300, 1000, 2000, 3000, 4000, 5000] : [0, 300]) {
  test(`of two builds, ${delay} ms apart, one is refused, or comes after the other`, async () => {
    copy.write(two)
    const start = (wait: number, site?: Record<string, string>) =>
      new Promise<void>((resolve) => setTimeout(resolve, wait)).then(() => copy.build(site))
    const outcomes = await Promise.all([start(0), start(delay, { STATE_DIR: '.site/other' })])
    const said = outcomes.map(({ stderr }) => stderr).join('\n')
    const refused = outcomes.filter(({ code }) => code !== 0)
    // Later the first one may have ended, within the second that a lock is waited for.
    if (delay <= 300) expect(refused, said).toHaveLength(1)
    else expect(refused.length, said).toBeLessThan(2)
    for (const { code, stderr } of refused) {
      expect(code).toBe(1)
      expect(stderr).toMatch(
        /^This checkout is in use by process \d+ since [\d-]+ [\d:]+ UTC; wait until it has ended, or end it with kill \d+\n$/,
      )
    }
    expect(said).not.toContain('ENOENT')
    expect(copy.site()).toBe(clean[two])
    expect(copy.leftovers()).toEqual([])
  })
}
