import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { post } from '#testing/small-community.ts'
import { sourcesOf, testSync } from '#testing/test-sync.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { freePort } from '#tools/test/free-port.ts'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  fs.readFileSync('package.json', 'utf8'),
)

/** The arguments of Node in a script of package.json. */
const nodeOptions = (name: string) => scripts[name]?.split(' ').slice(1) ?? []

const ours = Object.keys(scripts).filter((name) => scripts[name]?.includes('command.ts'))

it.concurrent.each(ours)('npm run %s has --help', async (name) => {
  const { stdout } = await run(name, ['--help'])
  expect(stdout).toMatch(/^[A-Z].+\.\n\nnpm (?:run )?[a-z:]+[\s\S]+--help/)
})

function run(name: string, words: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const child = [...nodeOptions(name), ...words]
    const options = { env: { ...process.env, ...env } }
    execFile(process.execPath, child, options, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

/** Runs a command that must fail, and returns its errors. */
async function errorsOf(...command: Parameters<typeof run>) {
  const { status, stdout, stderr } = await run(...command)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  return stderr
}

it('npm run check in a Hugo blog prints how to import it', async () => {
  const { folder } = testFolder({ '_index.md': '---\ntitle: Blog\n---\n' })
  expect(await errorsOf('check', [folder])).toBe(
    `${folder} looks like a Hugo site; run npm run import -- hugo ${folder}\n`,
  )
})

it('npm run check refuses an unknown format', async () => {
  expect(await errorsOf('check', ['--format', 'x'])).toBe(
    "--format is 'x'; write text, json or github\n",
  )
})

it('npm start prints which folder has no site', async () => {
  expect(await errorsOf('start', [], { OUT_DIR: '.site/no-such-site' })).toBe(
    'There is no site in .site/no-such-site/; run npm run build first\n',
  )
})

it('npm start accepts --port, and if the port is in use, proposes another one', async () => {
  const { folder } = testFolder({ 'index.html': 'x' })
  const { port, stop } = await startServer(() => undefined)
  expect(await errorsOf('start', ['--port', String(port)], { OUT_DIR: folder })).toMatch(
    new RegExp(`^Port ${port} is in use; run npm start -- --port \\d+\n$`),
  )
  stop()
})

it('npm start prints its address', async () => {
  const { folder } = testFolder({ 'index.html': 'x' })
  const PORT = String(await freePort(4180))
  const env = { ...process.env, OUT_DIR: folder, HOST: '127.0.0.1', PORT }
  const child = spawn(process.execPath, nodeOptions('start'), { env })
  expect(String(await once(child.stdout, 'data'))).toBe(`http://127.0.0.1:${PORT}/\n`)
  child.kill()
})

it('npm run check:links without a network prints one line', async () => {
  // The top-level domain .invalid never resolves (RFC 2606).
  const { folder } = testFolder({ 'posts/a.md': post('a', '', '[x](https://host.invalid/)') })
  expect(await errorsOf('check:links', [folder])).toMatch(
    /^No link to another site can be reached \(first error: cannot be reached \(\w+\)\); check [^\n]+\n$/,
  )
})

const settings = {
  PORT: '3456',
  BASE_PATH: '/sub',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'user.name',
  GIT_CONFIG_VALUE_0: 'Ada Writer',
}

it('npm run new prints the new file, its address, and the next steps', async () => {
  const { folder, read } = testFolder()
  const STATE_DIR = '.site/test-new'
  onTestFinished(() => fs.rmSync(STATE_DIR, { recursive: true, force: true }))
  const env = { ...settings, CONTENT_DIR: folder, STATE_DIR }
  const { stdout } = await run('new', ['--folder', 'Falco at sea'], env)
  const [file = '', ...steps] = stdout.trimEnd().split('\n')
  expect(path.resolve(file)).toBe(path.join(folder, 'posts/falco-at-sea/index.md'))
  expect(steps[0]).toBe(
    '1. See the page at http://localhost:3456/sub/blog/falco-at-sea/ while npm run dev runs',
  )
  expect(steps.at(-1)).toBe('4. Run npm run check')
  expect(read('posts/falco-at-sea/index.md')).toContain('\nauthor: Ada Writer\n')
  const lock = path.join(STATE_DIR, 'next/dev/lock')
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, appUrl: 'http://localhost:3007' }))
  const beside = await run('new', ['project', 'talon'], env)
  expect(beside.stdout).toContain(
    '\n1. See the page at http://localhost:3007/sub/projects/talon/\n',
  )
})

const usage =
  'Write npm run new -- "TITLE" with quotes, npm run new -- maintainer HANDLE, or npm run new -- project NAME\n'

it.each([
  [[], usage],
  [['A', 'title'], usage],
  [['maintainer'], usage],
  [['project', 'a', '--folder'], '--folder is for posts; leave it out\n'],
  [['A title', '--name', 'Ada'], '--name is for maintainers; leave it out\n'],
])('npm run new %j prints one line, and writes nothing', async (words, stderr) => {
  const { folder } = testFolder()
  expect(await errorsOf('new', words, { ...settings, CONTENT_DIR: folder })).toBe(stderr)
  expect(fs.readdirSync(folder)).toEqual([])
})

it('npm run sync prints what is new, and writes it only without --dry-run', async () => {
  const { folder, mirror, env, repository, read } = testSync({
    'sources.yaml': sourcesOf(['repositories']),
  })
  const list = '- name: rules\n  scope: Core\n  status: Stable\n'
  repository('evolution', { '2026-01-02': { 'r.yaml': list } })
  const dry = await run('sync', ['--into', folder, '--mirror', mirror, '--dry-run'])
  expect(dry.stdout).toMatch(
    /\nupdate sources\.yaml\n\n2 files would change; nothing was written\.\n$/,
  )
  expect(() => read('projects/rules.md')).toThrow('ENOENT')
  const { stdout } = await run('sync', ['--into', folder], env)
  expect(stdout).toBe('- rules is a new project: scope core; status stable.\n\n2 files changed.\n')
  expect(read('projects/rules.md')).toContain('scope: core\nstatus: stable\n')
})
