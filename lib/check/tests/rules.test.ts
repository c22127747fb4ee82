import fs from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import type { Finding } from '#lib/check/finding.ts'
import type { Rule } from '#lib/check/rules/rule.ts'
import type { Sample, SampleFile } from '#lib/check/rules/sample.ts'
import { rules } from '#lib/check/rules.ts'
import { rulesFile, rulesPage } from '#lib/check/rules-page.ts'
import { check, folderOf, post } from '#lib/check/testing.ts'

const all: [string, Rule][] = Object.entries(rules)
const now = new Date('2026-09-01T00:00:00Z')

async function put(place: string, content: SampleFile): Promise<void> {
  await fs.mkdir(path.dirname(place), { recursive: true })
  if (typeof content === 'string' || content instanceof Uint8Array) await fs.writeFile(place, content)
  else if ('linkTo' in content) await fs.symlink(content.linkTo, place)
  else if ('mode' in content) await fs.writeFile(place, '', { mode: content.mode })
  else
    await sharp({ create: { ...content, channels: 3, background: 'white' } })
      .png()
      .toFile(place)
}

/** Without the rights of the superuser, who may read everything. */
async function asAnyone<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65534)
  return work().finally(() => process.seteuid?.(0))
}

async function findingsOf({ files }: Sample): Promise<Finding[]> {
  const folder = await folderOf({})
  await fs.chmod(folder, 0o755)
  for (const [file, content] of Object.entries(files())) await put(path.join(folder, file), content)
  return asAnyone(async () => (await createCheck()(folder, { now })).findings)
}

/** Each rule once, where it is broken several times. */
const found = async (sample: Sample): Promise<string[]> => [
  ...new Set((await findingsOf(sample)).map(({ severity, rule }) => `${severity} ${rule}`)),
]

describe('a rule', () => {
  it.each(all)('%s is broken by its example, and no other is', async (id, { severity, example }) => {
    if (typeof example !== 'string') expect(await found(example)).toEqual([`${severity} ${id}`])
  })

  it.each(all)('%s is not broken by what its example says to write instead', async (_, { instead }) => {
    if (typeof instead !== 'string') expect(await found(instead)).toEqual([])
  })

  it.each(all.filter(([, { example }]) => typeof example === 'string'))(
    '%s, which no example breaks, is reported by some code',
    async (id) => {
      expect(await reportedIds()).toContain(id)
    },
  )

  it.each(all)('%s has an id of two parts, and a meaning that is a sentence', (id, { meaning }) => {
    expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    expect(meaning).toMatch(/^[^\n]{15,110}\.$/)
  })
})

it(`${rulesFile} says what the list says; npm run docs writes it`, async () => {
  expect(await fs.readFile(rulesFile, 'utf8')).toBe(rulesPage())
})

/** Every id that stands in code other than the list. */
async function reportedIds(): Promise<Set<string>> {
  const names = (
    await Promise.all(
      ['lib', 'tools', 'build'].map((dir) =>
        fs.readdir(dir, { recursive: true }).then((found) => found.map((name) => path.join(dir, name))),
      ),
    )
  ).flat()
  const code = names.filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith('lib/check/rules'))
  const texts = await Promise.all(code.map((name) => fs.readFile(name, 'utf8')))
  return new Set(texts.flatMap((text) => [...text.matchAll(/'([a-z-]+\/[a-z0-9-]+)'/g)].map(([, id = '']) => id)))
}

describe('findings beyond the first hundred', () => {
  it.each([
    ['# A heading\n\n', 'error', 'file/more-errors'],
    ['## A\n\n#### B\n\n', 'warning', 'file/more-warnings'],
  ])('%j a hundred times and more: %s %s', async (line, severity, rule) => {
    const { findings } = await check({ 'posts/a-post.md': post(line.repeat(102)) })
    expect(findings.at(-1)).toMatchObject({ severity, rule })
  })
})
