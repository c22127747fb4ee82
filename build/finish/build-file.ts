import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { routes } from '#lib/site/routes.ts'
import { filesBelow } from '#lib/store/folders.ts'
import { digestOf } from '#lib/store/store.ts'

/** Hashes of a site's files, by path. */
export function hashesIn(dir: string): Record<string, string> {
  const hashOf = (file: string) => digestOf(fs.readFileSync(path.join(dir, file)))
  return Object.fromEntries(filesBelow(dir).map((file) => [file, hashOf(file)]))
}

/**
 * Writes the file that records what a site was built from.
 * @param time - SOURCE_DATE_EPOCH in milliseconds; the clock's time would differ in each build
 */
export function writeBuildFile(dir: string, time?: number) {
  // The commit, with `-dirty` if a tracked file has changed; undefined without git.
  const words = ['describe', '--always', '--abbrev=40', '--exclude=*', '--dirty']
  const commit = spawnSync('git', words, { encoding: 'utf8' }).stdout?.trim() || undefined
  const { next, contentlayer2 } = JSON.parse(fs.readFileSync('package.json', 'utf8')).dependencies
  const facts = {
    commit,
    time: time === undefined ? time : new Date(time),
    versions: { node: process.versions.node, next, contentlayer2 },
    files: hashesIn(dir),
  }
  fs.writeFileSync(path.join(dir, routes.buildFile()), `${JSON.stringify(facts, null, 1)}\n`)
}
