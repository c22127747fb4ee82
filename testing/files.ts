import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, onTestFinished } from 'vitest'

export type Files = Record<string, string | Uint8Array>

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
  }
}

/** The text of a post. `undefined` removes a key from the front matter. */
export function postText(
  slug: string,
  front: Record<string, string | undefined> = {},
  body = 'A line.',
) {
  const defaults = {
    title: `On ${slug}`,
    description: `All about ${slug}.`,
    date: '2026-01-02',
    author: 'Ada Writer',
    slug,
  }
  const lines = Object.entries({ ...defaults, ...front }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

export const pictureText = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"
  width="${width}" height="${height}"><path fill="teal" d="M0 0h${width}v${height}H0z"/></svg>
`

/** Makes a folder with files, and removes the folder at the end of the test. */
export function testFolder(files: Files = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  const at = (name = '') => path.join(folder, name)
  return {
    folder,
    at,
    read: (name: string) => fs.readFileSync(at(name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFiles(folder, { [name]: content }),
  }
}

export type TemporaryFolder = ReturnType<typeof testFolder>

/** Makes an empty folder for each test in a test file, and removes the folder after the test. */
export function testDir() {
  let current: TemporaryFolder
  beforeEach(() => {
    current = testFolder()
  })
  return {
    at: (name?: string) => current.at(name),
    read: (name: string) => current.read(name),
    write: (name: string, content: string | Uint8Array) => current.write(name, content),
  }
}
