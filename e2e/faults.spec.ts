import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { filesOf } from './making.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

/** FAULTS=all: twenty moments of a build, and each kind of file by itself. */
const all = process.env.FAULTS === 'all'

const [one, two] = ['A line.', 'Another line.']
let copy: ProjectCopy
/** The site of each text: the first is built from nothing, the second after it (build.spec.ts compares those). */
const clean: Record<string, string> = {}
/** Milliseconds that a build of another text takes when nothing is in its way. */
let duration = 0
/** The text that was built last, as long as nothing was damaged or ended since. */
let latest: string | undefined

test.setTimeout(all ? 1_800_000 : 300_000)
test.beforeAll(async () => {
  copy = await createProjectCopy()
  clean[one] = await built(one)
  const start = Date.now()
  clean[two] = await built(two)
  duration = Date.now() - start
  expect(clean[two]).not.toBe(clean[one])
})

/** Builds a site of a text, and gives what stands for all of it. */
async function built(text: string): Promise<string> {
  latest = undefined
  copy.write(text)
  // It would find that there is nothing to do.
  fs.rmSync(path.join(copy.stateDir, 'build/built'), { force: true })
  const { code, stderr } = await copy.build()
  expect(code, stderr).toBe(0)
  expect(copy.leftovers()).toEqual([])
  latest = text
  return copy.site()
}

type Moment = { name: string; when: () => Parameters<ProjectCopy['killBuild']>[0] }

const share = (part: number): Moment => ({
  name: `${part * 100} % of its time`,
  when: () => ({ after: part * duration }),
})
const swap = (name: string): Moment => ({
  name: `as soon as ${name} is there`,
  when: () => ({ seen: path.join(path.dirname(copy.outDir), name) }),
})
const moments = [
  ...(all ? Array.from({ length: 20 }, (_, moment) => share((moment + 0.5) / 20)) : [share(0.25), share(0.75)]),
  ...['.out.new', '.out.old'].map(swap),
]

/** Ends builds of other content, one after another, looks at what each leaves and at what the next whole one makes. */
async function killAndBuild(some: readonly Moment[]): Promise<void> {
  const next = latest === one ? two : one
  latest = undefined
  const before = copy.site()
  copy.write(next)
  for (const { name, when } of some) {
    await test.step(name, async () => {
      // So that it gets as far, in its time, as the build that was measured.
      copy.restoreCompiled()
      await copy.killBuild(when())
      await copy.recover()
      expect([before, clean[next]]).toContain(copy.site())
    })
  }
  expect(await built(next)).toBe(clean[next])
}

for (const some of all ? moments.map((moment) => [moment]) : [moments]) {
  const names = some.map(({ name }) => name).join(', ')
  test(`a build that is killed leaves a whole site, and the next one is not harmed: ${names}`, async () => {
    await killAndBuild(some)
  })
}

const damages: Record<string, (file: string) => void> = {
  cut: (file) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2)),
  emptied: (file) => fs.truncateSync(file),
  deleted: (file) => fs.rmSync(file),
}

/** Files that builds keep, by kind: the folder that they lie in, or the name of one that is the only one of its kind. */
function keptFiles(): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const dir of [path.relative(copy.dir, copy.stateDir)]) {
    for (const name of filesOf(copy.at(dir)).keys()) {
      const parent = path.join(dir, path.dirname(name))
      const numbered = /^(?:[0-9a-f]{64}|\d+(\.\w+))$/.exec(path.basename(name))
      const kind = numbered ? `${parent}/*${numbered[1] ?? ''}` : path.join(dir, name)
      kinds.set(kind, [...(kinds.get(kind) ?? []), copy.at(dir, name)])
    }
  }
  return kinds
}

/** True where a kind has many files, in a folder. */
const isFolder = ([kind]: readonly [kind: string, files: string[]]): boolean => kind.includes('*')

test('builds keep files of every kind that the next tests damage', async () => {
  if (latest !== one) await built(one)
  const kinds = [...keptFiles().keys()].join('\n')
  for (const kind of [
    'content.json',
    'client.json',
    'checked/documents/*',
    'rendered/*',
    'finished/pages/*',
    'pictures/*',
  ])
    expect(kinds).toContain(kind)
})

/** Damages files, and looks at what a build makes of what is left. */
async function damageAndBuild(name: string, files: readonly string[], damage: (file: string) => void): Promise<void> {
  await test.step(name, async () => {
    // A build before may have had no use for it.
    for (const file of files.filter((file) => fs.existsSync(file))) damage(file)
    expect(await built(one), name).toBe(clean[one])
  })
}

if (all) {
  for (const [name, damage] of Object.entries(damages)) {
    test(`kept files that are ${name} are made anew`, async () => {
      await built(one)
      for (const [kind, files] of keptFiles()) await damageAndBuild(`${kind} ${name}`, files.slice(0, 1), damage)
    })
  }
} else {
  test('kept files that are cut or deleted are made anew', async () => {
    if (latest !== one) await built(one)
    const kinds = [...keptFiles()]
    const folders = kinds.filter(isFolder)
    const last = new Set(folders.flatMap(([, files]) => (files.length > 1 ? files.slice(-1) : [])))
    const some = folders.flatMap(([, files]) => [...files.slice(0, 1), ...files.filter((file) => last.has(file))])
    const names = folders.map(([kind]) => kind).join(', ')
    await damageAndBuild(`one of each cut, another deleted: ${names}`, some, (file) =>
      damages[last.has(file) ? 'deleted' : 'cut']?.(file),
    )
  })
}

for (const delay of all ? [0, 100, 300, 1000, 2000, 3000, 4000, 5000] : [0]) {
  test(`of two builds, ${delay} ms apart, one is refused, or comes after the other`, async () => {
    latest = undefined
    copy.write(two)
    const start = (wait: number, site?: Record<string, string>) =>
      new Promise<void>((resolve) => setTimeout(resolve, wait)).then(() => copy.build(site))
    const outcomes = await Promise.all([start(0), start(delay, { STATE_DIR: '.site/other' })])
    const said = outcomes.map(({ stderr }) => stderr).join('\n')
    const refused = outcomes.filter(({ code }) => code !== 0)
    // Later the first one may have ended.
    if (delay <= 300) expect(refused, said).toHaveLength(1)
    else expect(refused.length, said).toBeLessThan(2)
    for (const { code, stderr } of refused) {
      expect(code).toBe(1)
      expect(stderr).toMatch(/^This checkout is in use by process \d+; wait until it has ended, or remove /)
    }
    expect(said).not.toContain('ENOENT')
    expect(copy.site()).toBe(clean[two])
    expect(copy.leftovers()).toEqual([])
  })
}
