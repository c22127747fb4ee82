/** Builds that are killed, whose cached files are damaged, and that meet another one. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { filesOf } from './making.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

// Each test goes on from the site that the one before has left.
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

const [one, two] = ['A line.', 'Another line.']
let copy: ProjectCopy
/** The site of each text: the first is built from nothing, the second after it (edited.spec.ts compares those). */
const clean: Record<string, string> = {}
/** Milliseconds that a build of another text takes when nothing is in its way. */
let duration = 0

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
  copy.write(text)
  // It would find that there is nothing to do.
  fs.rmSync(path.join(copy.stateDir, 'build/built'), { force: true })
  const { code, stderr } = await copy.build()
  expect(code, stderr).toBe(0)
  expect(copy.leftovers()).toEqual([])
  return copy.site()
}

test('a build that is killed leaves a whole site, and the next one is not harmed', async () => {
  copy.write(one)
  const beside = (name: string) => ({ seen: path.join(path.dirname(copy.outDir), name) })
  for (const when of [{ after: 0.5 * duration }, beside('.out.new'), beside('.out.old')]) {
    await test.step(JSON.stringify(when), async () => {
      // So that it gets as far, in its time, as the build that was measured.
      copy.restoreCompiled()
      await copy.killBuild(when)
      await copy.recover()
      expect(Object.values(clean)).toContain(copy.site())
    })
  }
  expect(await built(one)).toBe(clean[one])
})

test('cached files that are cut, emptied or deleted are made anew', async () => {
  const damages = [
    (file: string) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2)),
    (file: string) => fs.rmSync(file),
    (file: string) => fs.truncateSync(file),
  ]
  // The first files of each folder of many, each damaged in another way.
  const folders = new Map<string, number>()
  for (const name of filesOf(copy.stateDir).keys()) {
    if (!/^(?:[0-9a-f]{64}|\d+\.\w+|\d+)$/.test(path.basename(name))) continue
    const folder = path.dirname(name)
    const count = folders.get(folder) ?? 0
    folders.set(folder, count + 1)
    damages[count]?.(path.join(copy.stateDir, name))
  }
  const seen = [...folders.keys()].join('\n')
  for (const kind of ['checked/documents', 'rendered', 'finished/pages', 'pictures']) expect(seen).toContain(kind)
  expect(await built(one)).toBe(clean[one])
})

test('of two builds at a time one is refused', async () => {
  copy.write(two)
  const outcomes = await Promise.all([copy.build(), copy.build({ STATE_DIR: '.site/other' })])
  const refused = outcomes.filter(({ code }) => code !== 0)
  expect(refused).toHaveLength(1)
  expect(refused[0]?.code).toBe(1)
  expect(refused[0]?.stderr).toMatch(/^This checkout is in use by process \d+; wait until it has ended, or remove /)
  expect(copy.site()).toBe(clean[two])
  expect(copy.leftovers()).toEqual([])
})
