import fs from 'node:fs'
import path from 'node:path'

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
