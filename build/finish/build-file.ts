import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { routes } from '#lib/site/routes.ts'
import { filesBelow } from '#lib/store/files-below.ts'
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
export function writeBuildFile(dir: string, commit?: string, time?: number) {
  const { next, contentlayer2 } = JSON.parse(fs.readFileSync('package.json', 'utf8')).dependencies
  const versions = { node: process.versions.node, next, contentlayer2 }
  const facts = {
    commit,
    time: time === undefined ? time : new Date(time),
    versions,
    files: hashesIn(dir),
  }
  fs.writeFileSync(path.join(dir, routes.buildFile()), `${JSON.stringify(facts, null, 1)}\n`)
}

/**
 * The commit of this checkout, with `-dirty` if a tracked file has changed. Without git, the commit
 * in the variables of Netlify (COMMIT_REF), Vercel, Cloudflare Pages or GitHub Actions (see their
 * docs).
 */
export async function currentCommit() {
  try {
    const words = ['describe', '--always', '--abbrev=40', '--exclude=*', '--dirty']
    return (await promisify(execFile)('git', words)).stdout.trim()
  } catch {
    const { env } = process
    return (
      env.COMMIT_REF ||
      env.VERCEL_GIT_COMMIT_SHA ||
      env.CF_PAGES_COMMIT_SHA ||
      env.GITHUB_SHA ||
      undefined
    )
  }
}
