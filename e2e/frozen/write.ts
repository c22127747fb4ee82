/**
 * Writes content for the site that tests use, so that they do not depend on content/. All people and
 * projects are made up.
 */
import fs from 'node:fs'
import sharp from 'sharp'
import { writeFiles } from '#testing/files.ts'
import { pictureText } from '#testing/post-text.ts'
import { FROZEN } from '#tools/test/test-port.ts'
import { frozenPosts } from './posts.ts'
import { frozenProjects } from './projects.ts'
import { paragraphs } from './words.ts'

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
}

const dir = FROZEN.CONTENT_DIR
fs.rmSync(dir, { recursive: true, force: true })
writeFiles(dir, {
  ...frozenPosts(),
  ...frozenProjects(),
  'posts/a-draft/snorkelwort.svg': pictureText(20, 10),
  'posts/every-feature/boxes.svg': pictureText(720, 180),
  'posts/every-feature/wide.png': await picture(2400, 1000),
  'posts/covered/cover.png': await picture(1600, 900),
})
// Files in e2e/frozen/content replace generated files. In four posts, a line 'WORDS seed count' is
// replaced by `count` paragraphs of made-up words.
fs.cpSync('e2e/frozen/content', dir, { recursive: true })
for (const name of ['first-light', 'renamed', 'elsewhere', 'long']) {
  const file = `${dir}/posts/${name}.md`
  const fill = (_: string, seed: string, count: string) => paragraphs(Number(seed), Number(count))
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(/^WORDS (\d+) (\d+)$/gm, fill))
}
