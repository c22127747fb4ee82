import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { post } from '#lib/check/testing.ts'
import { bundledFolder } from '#lib/store/bundle-process.ts'
import { createPool } from './pool.ts'
import { rights } from './start.ts'

const folder = bundledFolder('lib/read/reader/process.ts')
const document = (name: string, text: string) => ({ path: `posts/${name}.md`, key: name, bytes: Buffer.from(text) })
const fine = document('fine', post('Words.\n\n```js\nlet a = 1\n```'))

describe('processes that read documents', () => {
  it('give what they found, and the HTML of what is sound', async () => {
    const [first, second] = await createPool({ isMade: true })([document('bad', 'no front matter'), fine])
    expect(first?.findings).toHaveLength(1)
    expect(first?.made).toBeUndefined()
    expect(second).toMatchObject({ findings: [], made: { document: { _id: 'posts/fine.md', words: 1 } } })
    expect(second?.made?.html).toMatch(/^<p>Words\.<\/p>\n.*tk-keyword/)
    expect((await createPool()([fine]))[0]?.made).toBeUndefined()
  })

  it.each([
    ['lines that a grammar is slow at', `\`\`\`ts\n${`${'['.repeat(990)}\n`.repeat(900)}\`\`\``],
    ['another grammar', `\`\`\`php\n${`${'$'.repeat(990)}\n`.repeat(900)}\`\`\``],
    ['many blocks of them', `\`\`\`svelte\n${'{'.repeat(900)}\n\`\`\`\n\n`.repeat(300)],
  ])('are ended where a document takes too long, and go on with the next: %s', { timeout: 90_000 }, async (_, body) => {
    const each = createPool({ limits: { timeLimit: 1, heapLimit: 512 } })
    const [slow, next] = await each([document('slow', post(body)), fine])
    expect(slow).toMatchObject({
      isGivenUp: true,
      findings: [{ path: 'posts/slow.md', severity: 'error', rule: 'markdown/reading-too-long' }],
    })
    expect(slow?.findings[0]?.message).toMatch(/^text: takes longer than 1 seconds? to read; /)
    expect(next?.findings).toEqual([])
  })

  it('are ended where a document takes too much memory', { timeout: 90_000 }, async () => {
    const each = createPool({ limits: { timeLimit: 30, heapLimit: 40 } })
    const [large, next] = await each([document('large', post('> a\n\n'.repeat(2_400))), fine])
    expect(large?.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^text: takes more than 40 MB of memory/),
    ])
    expect(next?.findings).toEqual([])
  })

  it('may read their own code, and nothing else', async () => {
    const script = path.join(folder, `rights-${process.pid}.mjs`)
    const outside = [
      "fs.readFileSync('/etc/hostname')",
      "fs.readFileSync('/proc/self/environ')",
      "fs.readFileSync('.git/config')",
      "fs.readFileSync('README.md')",
      `fs.writeFileSync(${JSON.stringify(path.join(folder, 'written'))}, '')`,
      "child.execFileSync('true')",
      "new Worker('1', { eval: true })",
    ]
    const code = outside.map((call) => `try { ${call}; said.push('done') } catch (error) { said.push(error.code) }`)
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(
      script,
      `import fs from 'node:fs'\nimport child from 'node:child_process'\nimport { Worker } from 'node:worker_threads'\nconst said = []\n${code.join('\n')}\nconsole.log(said.join(' '))`,
    )
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [...rights(), script])
      expect(stdout.trim()).toBe(outside.map(() => 'ERR_ACCESS_DENIED').join(' '))
    } finally {
      fs.rmSync(script)
    }
  })
})
