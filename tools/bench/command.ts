import { execSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dirOption, runCommand } from '#lib/terminal/command.ts'
import { environmentWith } from '#tools/test/test-port.ts'
import { makeCorpus } from './corpus.ts'

const kinds = ['cold build', 'build without a change', 'build after one edit'] as const

/** A checkout of this project, with a content folder of its own. */
function side(name: string, checkout: string, contentDir: string, post: string) {
  const home = path.resolve(checkout, '.site/bench')
  const stateDir = path.join(home, 'state')
  const outDir = path.join(home, 'out')
  const env = environmentWith({
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    OUT_DIR: outDir,
    SITE_URL: 'https://falco.example',
  })
  return {
    name,
    edit: () => fs.appendFileSync(path.join(contentDir, post), '\nOne more line.\n'),
    /** Builds the site; returns the time in seconds. */
    build() {
      const start = Date.now()
      execSync('npm run build', { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] })
      return (Date.now() - start) / 1000
    },
    /**
     * Makes the next build cold. Moves caches aside until the benchmark ends: for half a minute
     * after a removal, the file system is slow to create files.
     */
    forget() {
      fs.mkdirSync(home, { recursive: true })
      const aside = fs.mkdtempSync(path.join(home, 'aside-'))
      process.once('exit', () => fs.rmSync(aside, { recursive: true }))
      for (const dir of [outDir, stateDir, path.resolve(checkout, '.next/cache')])
        if (fs.existsSync(dir)) fs.renameSync(dir, path.join(aside, path.basename(dir)))
    },
  }
}

/** Builds the compared sites in turn, so that a machine that gets slower affects all sites. */
function measureBuilds(sides: readonly ReturnType<typeof side>[], runs: number) {
  const rows = kinds.map((kind) => ({ kind, seconds: sides.map((): number[] => []) }))
  for (let run = 1; run <= runs; run++) {
    for (const side of sides) side.forget()
    for (const { kind, seconds } of rows) {
      for (const [column, side] of sides.entries()) {
        if (kind === 'build after one edit') side.edit()
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
    if (values.against) checkouts.push({ name: values.against, dir: values.against })
    const sides = checkouts.map(({ name, dir }, index) => {
      const contentDir = path.resolve(`.site/bench/content-${index}`)
      const [post = ''] = makeCorpus(values.from, contentDir, size)
      return side(name, dir, contentDir, post)
    })
    const lines = measureBuilds(sides, runs)
    const head = [`${size} posts`.padEnd(24), ...sides.map(({ name }) => name)].join('  ')
    const machine = `${os.availableParallelism()} cores, Node ${process.version}`
    process.stdout.write(`${[head, ...lines, machine].join('\n')}\n`)
  },
)
