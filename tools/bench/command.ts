import { execSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { filesBelow } from '#lib/store/files-below.ts'
import { dirOption, runCommand } from '#lib/terminal/command.ts'
import { quote } from '#lib/text/message-format.ts'
import { environmentWith } from '#tools/test/test-port.ts'

const kinds = ['cold build', 'build without a change', 'build after one edit'] as const

/** A checkout of this project, with a copy of the content folder. */
function side(checkout: string, from: string) {
  const home = path.resolve(checkout, '.site/bench')
  const contentDir = path.join(home, 'content')
  fs.rmSync(contentDir, { recursive: true, force: true })
  fs.cpSync(from, contentDir, { recursive: true })
  const post = filesBelow(contentDir).find((file) => /^posts\/.*\.md$/.test(file))
  if (post === undefined) throw new Error(`${from} has no posts; write another --from`)
  const stateDir = path.join(home, 'state')
  const outDir = path.join(home, 'out')
  const env = environmentWith({
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    OUT_DIR: outDir,
    SITE_URL: 'https://falco.example',
  })
  return {
    name: checkout === '.' ? 'this checkout' : checkout,
    edit: () => fs.appendFileSync(path.join(contentDir, post), '\nOne more line.\n'),
    build() {
      const start = Date.now()
      execSync('npm run build', { cwd: checkout, env, stdio: ['ignore', 'ignore', 'pipe'] })
      return (Date.now() - start) / 1000
    },
    forget() {
      for (const dir of [outDir, stateDir, path.resolve(checkout, '.next/cache')])
        fs.rmSync(dir, { recursive: true, force: true })
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
      from: dirOption('the content folder, in place of CONTENT_DIR'),
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
    const { runs, against } = values
    if (!/^[1-9]\d{0,3}$/.test(runs))
      throw new Error(`--runs is ${quote(runs)}; write a number such as 3`)
    const from = values.from ?? readEnv().contentDir
    const sides = ['.', ...(against ? [against] : [])].map((dir) => side(dir, from))
    const lines = measureBuilds(sides, Number(runs))
    const head = [from.padEnd(24), ...sides.map(({ name }) => name)].join('  ')
    const machine = `${os.availableParallelism()} cores, Node ${process.version}`
    process.stdout.write(`${[head, ...lines, machine].join('\n')}\n`)
  },
)
