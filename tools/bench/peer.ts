import fs from 'node:fs'
import path from 'node:path'
import { widths } from '#lib/media/copies.ts'
import { writeFiles } from '#testing/files.ts'
import { type Side, secondsOf, setAside } from './side.ts'

/** The newest Astro that this Node can run. */
const version = Number(process.versions.node.split('.')[0]) >= 22 ? '7.3.5' : '5.18.2'

/** Folder of the Astro site to compare with; its packages are installed by hand. */
const home = '.site/bench/peer'

const page = (script: string, title: string, body: string) => `---
import { getCollection, render } from 'astro:content'
${script}
---
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{${title}}</title>
<style>body{max-width:40rem;margin:auto;font:1rem/1.5 sans-serif}</style></head>
<body><a href="/blog/">Blog</a><main><h1>{${title}}</h1>${body}</main></body>
</html>
`

/** A minimal Astro blog, with pictures in this site's widths. */
const files: Record<string, string> = {
  'astro.config.mjs': `export default {
  site: 'https://falco.example',
  image: { layout: 'constrained', breakpoints: [${widths.join(', ')}] },
}
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
const schema = z.object({ title: z.string(), date: z.coerce.date(), slug: z.string() }).passthrough()
const loader = glob({ pattern: ['*.md', '*/index.md'], base: './src/content/posts' })
export const collections = { posts: defineCollection({ loader, schema }) }
`,
  'src/pages/blog/[slug].astro': page(
    `export async function getStaticPaths() {
  return (await getCollection('posts')).map((post) => ({ params: { slug: post.data.slug }, props: { post } }))
}
const { post } = Astro.props
const { Content } = await render(post)`,
    'post.data.title',
    '<time>{post.data.date.toISOString().slice(0, 10)}</time><Content />',
  ),
  'src/pages/blog/index.astro': page(
    "const posts = (await getCollection('posts')).sort((a, b) => b.data.date - a.data.date)",
    "'Blog'",
    "<ul>{posts.map(({ data }) => <li><a href={'/blog/' + data.slug + '/'}>{data.title}</a></li>)}</ul>",
  ),
}

export function astroSide(contentDir: string, post: string): Side {
  if (!fs.existsSync(path.join(home, 'node_modules/astro')))
    throw new Error(
      `Astro is not installed; run npm install --prefix ${home} astro@${version}, then npm run bench -- --peer`,
    )
  writeFiles(home, files)
  const copy = path.join(home, 'src/content/posts')
  fs.rmSync(copy, { recursive: true, force: true })
  fs.cpSync(path.join(contentDir, 'posts'), copy, { recursive: true })
  return {
    name: `Astro ${version}`,
    post: path.join(home, 'src/content', post),
    build: () =>
      secondsOf(home, [path.resolve(home, 'node_modules/.bin/astro'), 'build'], {
        ASTRO_TELEMETRY_DISABLED: '1',
      }),
    forget() {
      const made = ['dist', '.astro', 'node_modules/.astro'].map((dir) => path.join(home, dir))
      setAside(home, made)
    },
  }
}
