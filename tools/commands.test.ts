import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { filesBelow } from '#lib/store/folders.ts'
import { freePort } from '#lib/terminal/free-port.ts'
import { testFolder } from '#testing/files.ts'
import { post } from '#testing/small-community.ts'
import { sourcesOf, testSync } from '#testing/test-sync.ts'
import { startServer } from '#tools/serve/start-server.ts'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  fs.readFileSync('package.json', 'utf8'),
)

/** The arguments of Node in a script of package.json. */
const nodeOptions = (name: string) => scripts[name]?.split(' ').slice(1) ?? []

const ours = Object.keys(scripts).filter((name) =>
  /\b(?:command|build)\.ts/.test(scripts[name] ?? ''),
)

it.concurrent.each(ours)('npm run %s has --help', async (name) => {
  const { stdout } = await runCommand(name, ['--help'])
  expect(stdout).toMatch(/^[A-Z].+\.\n\nnpm (?:run )?[a-z:]+[\s\S]+--help/)
})

function runCommand(name: string, words: readonly string[], env: Record<string, string> = {}) {
  const child = [...nodeOptions(name), ...words]
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) =>
    execFile(
      process.execPath,
      child,
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    ),
  )
}

it('commands that cannot do what is asked print why in one line, and write nothing', async () => {
  const { folder, at } = testFolder({
    'blog/_index.md': '---\ntitle: Blog\n---\n',
    'content/posts/a.md': post('a'),
    'site/index.html': 'x',
  })
  const blog = at('blog')
  const { port, stop } = await startServer(() => undefined)
  const refusals: [name: string, words: string[], message: string | RegExp, outDir?: string][] = [
    ['check', [blog], `${blog} looks like a Hugo site; run npm run import -- hugo ${blog}\n`],
    ['check', ['--format', 'x'], "--format is 'x'; write text or github\n"],
    ['new', ['A', 'title'], /^Write npm run new -- "TITLE" with quotes, .+\n$/],
    ['sync', ['--into', at('none')], /^The content has no sources\.yaml; write .+\n$/],
    ['start', [], 'There is no site in .site/none/; run npm run build first\n', '.site/none'],
    [
      'start',
      ['-H', 'x.invalid'],
      /^HOST is 'x\.invalid', which is not an address of this machine; write localhost, .+\n$/,
      at('site'),
    ],
    [
      'start',
      ['--port', String(port)],
      new RegExp(`^Port ${port} is in use; run npm start -- --port \\d+\n$`),
      at('site'),
    ],
  ]
  const run = async ([name, words, message, OUT_DIR]: (typeof refusals)[number]) => {
    const env = { CONTENT_DIR: at('content'), OUT_DIR: OUT_DIR ?? '' }
    const { status, stdout, stderr } = await runCommand(name, words, env)
    expect.soft({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: typeof message === 'string' ? message : expect.stringMatching(message),
    })
  }
  await Promise.all(refusals.map(run))
  stop()
  expect(filesBelow(folder)).toHaveLength(3)
})

it('npm start ends if only npm is killed', async () => {
  const { at } = testFolder({ 'site/index.html': 'x' })
  const port = String(await freePort(4300))
  const npm = spawn('npm', ['start', '--silent', '--', '--port', port], {
    env: { ...process.env, OUT_DIR: at('site') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(npm.stdout, 'data')
  const answers = () => fetch(`http://localhost:${port}/`).then(Boolean, () => false)
  expect(await answers()).toBe(true)
  npm.kill()
  await expect.poll(answers, { timeout: 5_000 }).toBe(false)
})

it('npm run new prints the new file, its address, and the next steps', async () => {
  const { folder, read } = testFolder()
  const author = { GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Ada Writer' }
  const site = { PORT: '3456', BASE_PATH: '/sub', CONTENT_DIR: folder }
  const env = { ...site, ...author, GIT_CONFIG_COUNT: '1' }
  const { stdout } = await runCommand('new', ['--folder', 'Falco at sea'], env)
  const [file = '', ...steps] = stdout.trimEnd().split('\n')
  expect(path.resolve(file)).toBe(path.join(folder, 'posts/falco-at-sea/index.md'))
  expect(steps[0]).toBe(
    '1. See the page at http://localhost:3456/sub/blog/falco-at-sea/ while npm run dev runs',
  )
  expect(steps.at(-1)).toBe('4. Run npm run check')
  expect(read('posts/falco-at-sea/index.md')).toContain('\nauthor: Ada Writer\n')
})

it('npm run sync prints what is new, and writes it only without --dry-run', async () => {
  const { folder, mirror, env, repository, read } = testSync({
    'moves.yaml': 'moves: []\n',
    'sources.yaml': sourcesOf(['repositories']),
  })
  const list = '- name: rules\n  scope: Core\n  status: Stable\n'
  repository('evolution', { '2026-01-02': { 'r.yaml': list } })
  const dry = await runCommand('sync', ['--into', folder, '--mirror', mirror, '--dry-run'])
  expect(dry.stdout).toMatch(
    /\nupdate sources\.yaml\n\n3 files would change; nothing was written\.\n$/,
  )
  expect(() => read('projects/rules.md')).toThrow('ENOENT')
  const { stdout } = await runCommand('sync', ['--into', folder], env)
  expect(stdout).toBe('- rules is now core/stable.\n\n3 files changed.\n')
  expect(read('projects/rules.md')).toContain('scope: core\nstatus: stable\n')
})
