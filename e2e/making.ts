import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What the tests of building and of development say of a site, with nothing of the surroundings. */
export function environment(site: Record<string, string>): NodeJS.ProcessEnv {
  const ours = 'BASE_PATH CONTENT_DIR OUT_DIR STATE_DIR SITE_DATA_DIR SITE_URL HOST PORT NODE_ENV'.split(' ')
  const neutral = Object.fromEntries(ours.map((name) => [name, undefined]))
  return { ...process.env, ...neutral, NEXT_TELEMETRY_DISABLED: '1', PRECOMPRESS: 'yes', ...site }
}

/** A folder of its own below the system's, outside of the project. */
export function makeFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'falco-community-'))
}

/** Writes files by their paths below `dir`. */
export function write(dir: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
}

/** A post with all that is required; `undefined` leaves a key out. */
export function postText(slug: string, front: Record<string, string | undefined> = {}, body = 'A line.'): string {
  const facts = {
    title: `On ${slug}`,
    description: `All about ${slug}.`,
    date: '2026-01-02',
    slug,
    author: 'Ada Writer',
  }
  const lines = Object.entries({ ...facts, ...front }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

/** The day in a month from now. */
export const nextMonth = new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString().slice(0, 10)

/** A picture of one colour. */
export function pictureText(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="teal" d="M0 0h${width}v${height}H0z"/></svg>\n`
}

export type Outcome = { code: number | null; stderr: string }

/** Words for Node by which `npm run build` builds. */
export const buildWords = ['node_modules/next/dist/bin/next', 'build'] as const

/** Builds a copy of the project, by the words that `npm run build` gives Node. */
export async function runBuild(site: Record<string, string>, cwd: string): Promise<Outcome> {
  const child = spawn(process.execPath, [...buildWords], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment(site),
  })
  let stderr = ''
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const [code] = await once(child, 'close')
  return { code, stderr }
}

/**
 * Copies the project to a folder, or anew: all but its packages, where they are the same. Packages are links, since
 * bundlers follow none out of a project.
 */
export function copyProject(to: string): void {
  const packages = 'node_modules'
  const isMade = new Set(['.contentlayer', '.git', '.next', '.site', packages, 'out'])
  fs.mkdirSync(to, { recursive: true })
  for (const name of fs.readdirSync(to).filter((name) => name !== packages)) {
    fs.rmSync(path.join(to, name), { recursive: true })
  }
  for (const name of fs.readdirSync('.').filter((name) => !isMade.has(name))) {
    fs.cpSync(name, path.join(to, name), { recursive: true })
  }
  const linked = path.join(to, packages)
  if (fs.existsSync(linked) && installed(linked) === installed(packages)) return
  fs.rmSync(linked, { recursive: true, force: true })
  linkFolder(packages, `${linked}.new`)
  fs.renameSync(`${linked}.new`, linked)
}

/** npm's own list of what is in a folder of packages; empty where another program made it. */
function installed(packages: string): string {
  const list = path.join(packages, '.package-lock.json')
  return fs.existsSync(list) ? fs.readFileSync(list, 'utf8') : ''
}

/** A folder with the same files: each is a second name of the first. */
function linkFolder(from: string, to: string): void {
  fs.mkdirSync(to)
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [file, copy] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(file, copy)
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(file), copy)
    else fs.linkSync(file, copy)
  }
}

/** Serves a finished site as `npm start` does; resolves when it answers. */
export async function serve(outDir: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['scripts/run.mjs', 'scripts/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment({ OUT_DIR: outDir, PORT: String(port) }),
  })
  await once(server.stdout, 'data')
  return server
}

/** Every file below a folder by its path there, with what it holds. */
export function filesOf(dir: string): Map<string, Buffer> {
  const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return new Map(files.map((file) => [path.relative(dir, file), fs.readFileSync(file)]))
}

/** Stands for every byte and every name below a folder. */
export function digestOf(dir: string): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of filesOf(dir)) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}
