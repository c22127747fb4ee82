/** `npm run bench`: how long builds take and how soon an edit is seen, beside another checkout or tool in turn. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { makeCorpus } from '#tools/bench/corpus.ts'
import { measureEdits } from '#tools/bench/dev.ts'
import { astroSide } from '#tools/bench/peer.ts'
import { checkoutSide, median, type Side } from '#tools/bench/side.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

const kinds = ['cold build', 'build without a change', 'build after one edit'] as const

/** Builds each side in turn, so that a machine that gets slower does so for all. Gives seconds by kind and side. */
function measureBuilds(sides: readonly Side[], runs: number): Map<string, number[]> {
  const seconds = new Map<string, number[]>()
  for (let run = 1; run <= runs; run++) {
    for (const side of sides) side.forget()
    for (const kind of kinds) {
      for (const side of sides) {
        if (kind === 'build after one edit') fs.appendFileSync(side.post, '\nA line that was not there before.\n')
        const taken = side.build()
        process.stderr.write(`run ${run} of ${runs}: ${side.name}, ${kind}: ${taken.toFixed(1)} s\n`)
        seconds.set(`${kind} ${side.name}`, [...(seconds.get(`${kind} ${side.name}`) ?? []), taken])
      }
    }
  }
  return seconds
}

/** `cold build  32.8 s   46.5 s (×1.42)`: the first side, then each other with its ratio to the first. */
function row(kind: string, values: readonly number[]): string {
  const [first = 0, ...others] = values
  const cells = others.map((value) => `${value.toFixed(2)} s (×${(value / first).toFixed(2)})`)
  return [kind.padEnd(24), `${first.toFixed(2)} s`, ...cells].join('  ')
}

await attempt(async () => {
  const { values } = readCommand({
    name: 'npm run bench',
    summary: 'Measures builds: from nothing, without a change, and after one edit; medians of some runs.',
    options: {
      posts: { type: 'string', default: '157', value: 'NUMBER', description: 'posts of the corpus' },
      from: {
        type: 'string',
        default: 'content',
        value: 'DIR',
        description: 'content folder whose posts are repeated',
      },
      runs: { type: 'string', default: '1', value: 'NUMBER', description: 'how often each is built' },
      against: { type: 'string', value: 'DIR', description: 'another checkout, which is measured in turn' },
      peer: { type: 'boolean', default: false, description: 'a bare Astro blog, which is measured in turn' },
      dev: { type: 'boolean', default: false, description: 'edit to visible in next dev, too' },
    },
  })
  const number = (name: 'posts' | 'runs'): number => {
    if (/^[1-9]\d{0,5}$/.test(values[name])) return Number(values[name])
    throw new Error(`--${name} is '${values[name]}'; write a number such as 157`)
  }
  const [size, runs] = [number('posts'), number('runs')]
  const checkouts = [{ name: 'this checkout', dir: '.' }]
  if (values.against) checkouts.push({ name: values.against, dir: path.resolve(values.against) })
  const corpus = (index: number): string => path.resolve(`.site/bench/content-${index}`)
  const posts = checkouts.map((_, index) => makeCorpus(values.from, corpus(index), size))
  const [post = ''] = posts[0] ?? []
  const edited = path.relative(corpus(0), post)
  const sides = checkouts.map(({ name, dir }, index) => checkoutSide(name, dir, corpus(index), edited))
  if (values.peer) sides.push(astroSide(corpus(0), edited))
  const seconds = measureBuilds(sides, runs)
  const rows = kinds.map((kind) =>
    row(
      kind,
      sides.map(({ name }) => median(seconds.get(`${kind} ${name}`) ?? [])),
    ),
  )
  if (values.dev) {
    const browser = await chromium.launch({ executablePath: findBrowser({ whole: true }), args: [...launchArgs] })
    const seen: number[] = []
    for (const [index, { dir }] of checkouts.entries())
      seen.push(median(await measureEdits(browser, dir, corpus(index), path.join(corpus(index), edited))))
    await browser.close()
    rows.push(row('edit to visible', seen))
  }
  const head = [`${size} posts`.padEnd(24), ...sides.map(({ name }) => name)].join('  ')
  process.stdout.write(`${[head, ...rows].join('\n')}\n${os.availableParallelism()} cores, Node ${process.version}\n`)
})
