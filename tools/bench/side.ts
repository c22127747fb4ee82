import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { environmentWith } from '#tools/test/test-port.ts'

/** What a benchmark compares: a checkout of this project, or another tool with the same posts. */
export type Side = {
  name: string
  /** Removes caches, so that the next build is cold. */
  forget(): void
  /** Builds the site; returns the time in seconds. */
  build(): number
  /** Path of the post that the benchmark edits between builds. */
  post: string
}

export function checkoutSide(
  name: string,
  checkout: string,
  contentDir: string,
  post: string,
): Side {
  const home = path.resolve(checkout, '.site/bench')
  const stateDir = path.join(home, 'state')
  const outDir = path.join(home, 'out')
  const env = {
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    OUT_DIR: outDir,
    SITE_URL: 'https://falco.example',
  }
  return {
    name,
    post: path.join(contentDir, post),
    build: () => secondsOf(checkout, buildCommand(checkout), env),
    forget() {
      setAside(home, [outDir, stateDir, path.join(checkout, '.next/cache')])
    },
  }
}

/** Builds of December 2026 and newer are a program of our own. */
const buildCommand = (checkout: string) =>
  fs.existsSync(path.join(checkout, 'build/build.ts'))
    ? ['--import', 'tsx', 'build/build.ts']
    : ['node_modules/next/dist/bin/next', 'build']

/** Folders that CI keeps between builds (docs/deploying.md). */
const kept = ['.next/cache', '.site/bench']

/** Builds as CI does: in a new clone of the last commit, with the caches of the previous build. */
export function cloneSide(contentDir: string, post: string): Side {
  const home = path.resolve('.site/bench/clone')
  const clone = path.join(home, 'checkout')
  const caches = path.join(home, 'caches.tar')
  const content = path.join(clone, 'content')
  const { build } = checkoutSide('', clone, content, post)
  const run = (command: string, ...words: string[]) =>
    execFileSync(command, words, { stdio: 'ignore' })
  return {
    name: 'clone with caches',
    post: path.join(contentDir, post),
    forget: () => setAside(home, [caches]),
    build() {
      setAside(home, [clone])
      const start = Date.now()
      run('git', 'clone', '.', clone)
      if (fs.existsSync(caches)) run('tar', 'xf', caches, '-C', clone)
      const unpacking = (Date.now() - start) / 1000
      // Installing packages is not measured.
      run('cp', '-al', 'node_modules', clone)
      fs.rmSync(content, { recursive: true })
      fs.cpSync(contentDir, content, { recursive: true })
      const seconds = build()
      const made = kept.filter((dir) => fs.existsSync(path.join(clone, dir)))
      run('tar', 'cf', caches, '-C', clone, ...made)
      process.stderr.write(
        `the time below includes ${unpacking.toFixed(1)} s for cloning and unpacking\n`,
      )
      return unpacking + seconds
    },
  }
}

/**
 * Moves folders aside, and removes them when the benchmark ends: for half a minute after a removal,
 * the file system is slow to create files.
 */
export function setAside(home: string, dirs: readonly string[]) {
  fs.mkdirSync(home, { recursive: true })
  const aside = fs.mkdtempSync(path.join(home, 'aside-'))
  process.once('exit', () => fs.rmSync(aside, { recursive: true }))
  for (const [at, dir] of dirs.entries())
    if (fs.existsSync(dir)) fs.renameSync(dir, path.join(aside, String(at)))
}

export function secondsOf(cwd: string, words: readonly string[], env: Record<string, string>) {
  const start = Date.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env: environmentWith(env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`A build in ${cwd} failed:\n${(stdout + stderr).slice(-2000)}`)
  return (Date.now() - start) / 1000
}
