/** Writes the content of the site that tests use. All people and projects in it are made up. */
import fs from 'node:fs'
import sharp from 'sharp'
import { pictureText, postText, writeFiles } from '#testing/files.ts'
import { project } from '#testing/small-community.ts'
import { FROZEN } from '#tools/test/test-port.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

const words =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore'.split(
    ' ',
  )

/** Paragraphs of lorem ipsum. The same seed gives the same paragraphs. */
const paragraphs = (seed: number, count: number) =>
  numbers(count)
    .map((paragraph) =>
      numbers(10)
        .map((sentence) => {
          const from = (seed + paragraph * sentence) % words.length
          return `Lorem ${[...words.slice(from), ...words.slice(0, from)].slice(0, 9).join(' ')}.`
        })
        .join(' '),
    )
    .join('\n\n')

const posts = numbers(29).map((number) => {
  const rules = ' It uses the [rules](../projects/rules.md) that came with it.'
  const tool = `[sample-tool-${number}](../projects/sample-tool-${number}.md)`
  const text = `It concerns ${tool}.${number % 4 === 0 ? rules : ''}

## What was seen

${paragraphs(100 + number, 3)}

## What was done

${paragraphs(200 + number, 2)}`
  const front = {
    title: `Note ${number}`,
    date: `${2020 + (number % 5)}-${String(1 + (number % 12)).padStart(2, '0')}-20`,
    author: number % 3 === 0 ? "'@bob-example'" : 'Example Collective',
    tags: number % 2 === 0 ? '[notes, history]' : '[notes]',
    series: number <= 3 ? 'First notes' : undefined,
  }
  return [`posts/note-${number}.md`, postText(`note-${number}`, front, text)]
})

const scopes = ['core', 'ecosystem', 'infra', 'special', undefined]
const statuses = ['stable', 'incubating', 'sandbox', 'deprecated', 'archived', undefined]

const projects = [
  'engine',
  'rules',
  'charts',
  '.github',
  'a-repository-with-a-name-that-is-as-long-as-names-may-well-be',
  ...numbers(33).map((number) => `sample-tool-${number}`),
].map((name, index) => {
  const scope = scopes[index % scopes.length]
  const status = statuses[index % statuses.length]
  const more = [scope && `scope: ${scope}`, status && `status: ${status}`].filter(Boolean)
  return [`projects/${name.replace(/^\./, 'dot-')}.md`, project(name, more.join('\n'))]
})

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } })
    .png()
    .toBuffer()

const dir = FROZEN.CONTENT_DIR
fs.rmSync(dir, { recursive: true, force: true })
writeFiles(dir, {
  ...Object.fromEntries([...posts, ...projects]),
  'posts/a-draft/snorkelwort.svg': pictureText(20, 10),
  'posts/every-feature/boxes.svg': pictureText(720, 180),
  'posts/every-feature/small.svg': pictureText(120, 90),
  'posts/every-feature/wide.png': await picture(2400, 1000),
  'posts/covered/cover.png': await picture(1600, 900),
})
// Files in e2e/frozen/content replace generated files. In two posts, a line such as `PARAGRAPHS 3`
// is replaced by three paragraphs of lorem ipsum.
fs.cpSync('e2e/frozen/content', dir, { recursive: true })
for (const name of ['first-light', 'long']) {
  const file = `${dir}/posts/${name}.md`
  const fill = (_: string, count: string) => paragraphs(1, Number(count))
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(/^PARAGRAPHS (\d+)$/gm, fill))
}
