import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dirOption, flag, runCommand } from '#lib/terminal/command.ts'
import { makeCorpus } from '#tools/bench/corpus.ts'
import { astroSide } from '#tools/bench/peer.ts'
import { checkoutSide, cloneSide, type Side } from '#tools/bench/side.ts'

const kinds = ['cold build', 'build without a change', 'build after one edit'] as const

/** Builds the compared sites in turn, so that a machine that gets slower affects all sites. */
function measureBuilds(sides: readonly Side[], runs: number) {
  const rows = kinds.map((kind) => ({ kind, seconds: sides.map((): number[] => []) }))
  for (let run = 1; run <= runs; run++) {
    for (const side of sides) side.forget()
    for (const { kind, seconds } of rows) {
      for (const [column, side] of sides.entries()) {
        if (kind === 'build after one edit') fs.appendFileSync(side.post, '\nOne more line.\n')
        const taken = side.build()
        process.stderr.write(
          `run ${run} of ${runs}: ${side.name}, ${kind}: ${taken.toFixed(1)} s\n`,
        )
        seconds[column]?.push(taken)
      }
    }
  }
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return rows.map(({ kind, seconds }) => {
    const [first = 0, ...others] = seconds.map(median)
    const beside = others.map((value) => `${value.toFixed(2)} s (×${(value / first).toFixed(2)})`)
    return [kind.padEnd(24), `${first.toFixed(2)} s`, ...beside].join('  ')
  })
}

await runCommand(
  {
    name: 'npm run bench',
    summary: 'Measures a cold build, a build without a change, and a build after an edit.',
    options: {
      posts: {
        type: 'string',
        default: '157',
        value: 'NUMBER',
        description: 'number of posts to build',
      },
      from: {
        type: 'string',
        default: 'content',
        value: 'DIR',
        description: 'content folder whose posts are copied to reach the number of posts',
      },
      runs: {
        type: 'string',
        default: '1',
        value: 'NUMBER',
        description: 'number of times to repeat each build',
      },
      against: dirOption('another checkout of this project to compare with'),
      clone: flag(
        'compare with builds in a new clone that has the caches of the last build, as in CI',
      ),
      peer: flag('compare with a minimal Astro blog'),
    },
  },
  async ({ values }) => {
    const number = (name: 'posts' | 'runs') => {
      if (/^[1-9]\d{0,5}$/.test(values[name])) return Number(values[name])
      throw new Error(`--${name} is '${values[name]}'; write a number such as 157`)
    }
    const size = number('posts')
    const runs = number('runs')
    const checkouts = [{ name: 'this checkout', dir: '.' }]
    if (values.against) checkouts.push({ name: values.against, dir: path.resolve(values.against) })
    const corpus = (index: number) => path.resolve(`.site/bench/content-${index}`)
    const [[edited = ''] = []] = checkouts.map((_, index) =>
      makeCorpus(values.from, corpus(index), size),
    )
    const sides = checkouts.map(({ name, dir }, index) =>
      checkoutSide(name, dir, corpus(index), edited),
    )
    if (values.clone) sides.push(cloneSide(corpus(0), edited))
    if (values.peer) sides.push(astroSide(corpus(0), edited))
    const lines = measureBuilds(sides, runs)
    const head = [`${size} posts`.padEnd(24), ...sides.map(({ name }) => name)].join('  ')
    const machine = `${os.availableParallelism()} cores, Node ${process.version}`
    process.stdout.write(`${[head, ...lines, machine].join('\n')}\n`)
  },
)
