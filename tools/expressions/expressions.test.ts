import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mojibakeExpressions } from '#lib/check/bytes/mojibake.ts'
import { expressionOf } from '#schema/collection.ts'
import { collections } from '#schema/collections.ts'
import { distinct, expressionsIn, sourceFiles } from './find.ts'
import type { Expression, Judgement } from './judge.ts'

/** Expressions that see no word of content, so that their time is nobody's to choose, and why. */
const own: Record<string, string> = {
  'tools/expressions/judge.ts': 'expressions of this repository',
  'build/finish/client-components.ts': "Next's list of components",
  'tools/test/browser.ts': 'the name of the system',
  'build/finish/finish-page.ts': 'the style sheet of the site itself',
  'build/finish/prune-style.ts': 'the same',
  'lib/site/tokens.ts': 'the same',
  'app/style/page.dev.tsx': 'examples of the style page, which are part of this repository',
}

/** Files that put an expression together from parts, and where that is judged. */
const constructed: Record<string, string> = {
  'lib/check/bytes/mojibake.ts': 'by this test: mojibakeExpressions',
  'schema/collection.ts': 'by this test: the globs of all kinds',
  'build/finish/finish.ts': 'names of the build with one constant of lib/site/routes.ts in them',
  'tools/expressions/judge.ts': 'what this test judges',
}

/** Milliseconds after which an expression counts as one that never ends: recheck's own limit, and that of a measurement. */
const patience = 15_000

function startJudge(): ChildProcess {
  return fork(path.join(import.meta.dirname, 'judge.ts'), { execArgv: ['--import', 'tsx'] })
}

/** Why each of these takes more than linear time; empty where none does. Two are judged at once. */
async function problemsOf(expressions: readonly (Expression & { places: string[] })[]): Promise<string[]> {
  const problems: string[] = []
  const next = expressions.values()
  const work = async (): Promise<void> => {
    let judge = startJudge()
    for (const { source, flags, places } of next) {
      judge.send({ source, flags } satisfies Expression)
      const signal = AbortSignal.timeout(patience)
      const [{ problem }] = (await once(judge, 'message', { signal }).catch(() => {
        judge.kill('SIGKILL')
        judge = startJudge()
        return [{ problem: 'does not end' }]
      })) as [Judgement]
      if (problem) problems.push(`${places.join(', ')}: /${source}/${flags} ${problem}; write a form that is linear`)
    }
    judge.kill()
  }
  await Promise.all([work(), work()])
  return problems.sort()
}

const found = sourceFiles().flatMap((file) => expressionsIn(file, fs.readFileSync(file, 'utf8')))
const fileOf = (place: string): string => place.split(':')[0] ?? ''

it('expressions over content take time with the length of the text', { timeout: 180_000 }, async () => {
  const seen = found.filter(({ place }) => !(fileOf(place) in own))
  const constants = mojibakeExpressions.map(({ source, flags }) => ({
    place: 'lib/check/bytes/mojibake.ts',
    source,
    flags,
  }))
  const globs = collections.map(({ pattern }) => ({
    place: `the glob ${pattern}`,
    source: expressionOf(pattern).source,
    flags: '',
  }))
  const expressions = distinct([...seen, ...constants, ...globs])
  expect(expressions.length).toBeGreaterThan(200)
  expect(await problemsOf(expressions)).toEqual([])
})

it('expressions that are put together are judged too, and no reason stays that nothing needs', () => {
  const files = new Set(found.filter(({ source }) => source === undefined).map(({ place }) => fileOf(place)))
  expect([...files].sort()).toEqual(Object.keys(constructed).sort())
  const all = new Set(found.map(({ place }) => fileOf(place)))
  expect(Object.keys(own).filter((file) => !all.has(file))).toEqual([])
})

it('what is slow is reported: exponential, quadratic, and hidden among what is not', { timeout: 120_000 }, async () => {
  const slow = [/^(a+)+$/, /x+$/, /<!--[\s\S]*?-->/g]
  const sound = [/^[a-z]+$/, /<!--/g]
  const expressions = [...slow, ...sound].map(({ source, flags }) => ({ source, flags, places: [source] }))
  const problems = await problemsOf(expressions)
  expect(problems, problems.join('\n')).toHaveLength(slow.length)
})

it('every form of an expression is found', () => {
  const text =
    'const a: RegExp = /x/g\nconst b = [new RegExp("y"), RegExp(`z`)]\nconst c = "/no/"; const d = a / b / c\n'
  expect(expressionsIn('lib/x.ts', text)).toEqual([
    { place: 'lib/x.ts:1', flags: 'g', source: 'x' },
    { place: 'lib/x.ts:2', flags: '', source: undefined },
    { place: 'lib/x.ts:2', flags: '', source: undefined },
  ])
  expect(expressionsIn('app/x.tsx', 'export const A = () => <p title="/a/">{/b/i.test("")}</p>')).toMatchObject([
    { source: 'b', flags: 'i' },
  ])
})
