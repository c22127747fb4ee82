/** Follows docs/recipes in a copy of the project, with the code that the recipes show. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { postText, write } from './making.ts'
import { createProjectCopy, type ProjectCopy } from './project-copy.ts'

let copy: ProjectCopy
test.beforeAll(() => {
  copy = createProjectCopy()
})

/** The code blocks of a recipe, in order and without indentation. */
function codeOf(recipe: string, language = 'tsx?'): string[] {
  const text = fs.readFileSync(`docs/recipes/${recipe}.md`, 'utf8')
  return [...text.matchAll(new RegExp(`^ {3}\`\`\`${language}\n(.*?)^ {3}\`\`\`$`, 'gms'))].map(
    ([, code = '']) => code.replace(/^ {3}/gm, ''),
  )
}

/** Inserts code into a file of the copy, in front of the text `before`. */
function insert(file: string, before: string, code: string): void {
  const text = fs.readFileSync(path.join(copy.dir, file), 'utf8')
  expect(text.split(before), `${file}: ${before}`).toHaveLength(2)
  write(copy.dir, { [file]: text.replace(before, () => `${code}${before}`) })
}

function addField(): void {
  const [field = '', shown = ''] = codeOf('add-a-field-to-posts')
  insert('schema/post.ts', '    series: {', field)
  insert(
    'components/blog/post-page.tsx',
    '          <Byline post={post} isRightToLeft={isRightToLeft} />',
    shown,
  )
}

function addKind(): void {
  const [schema = '', query = ''] = codeOf('add-a-kind-of-document')
  insert(
    'schema/collections.ts',
    'import { ProjectReleases, Releases }',
    "import { Talk } from './talk.ts'\n",
  )
  insert('schema/collections.ts', '] as const', '  Talk,\n')
  write(copy.dir, {
    'schema/talk.ts': schema,
    'lib/content/talks.ts': query,
    'app/talks/page.tsx': `import { SiteLayout } from '#components/layout/site-layout.tsx'
import { talks } from '#lib/content/talks.ts'
import { href } from '#lib/site/identity.ts'
import { createMetadata } from '#lib/site/metadata.ts'
import { pageAddress } from '#schema/collection.ts'
import { Talk } from '#schema/talk.ts'
export const metadata = createMetadata({ title: 'Talks', description: 'Talks about Falco.', path: Talk.page.list })
export default async function TalksPage() {
  const links = (await talks()).map(({ slug, title }) => <a key={slug} href={href(pageAddress(Talk, slug))}>{title}</a>)
  return <SiteLayout section="Talks" isIndex>{links}</SiteLayout>
}
`,
    'app/talks/[slug]/page.tsx': `import { SiteLayout } from '#components/layout/site-layout.tsx'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { renderHtml } from '#lib/content/render.ts'
import { talks } from '#lib/content/talks.ts'
import { href } from '#lib/site/identity.ts'
import { PLACEHOLDER } from '#lib/site/routes.ts'
import { pageAddress } from '#schema/collection.ts'
import { Talk } from '#schema/talk.ts'
type Found = Awaited<ReturnType<typeof talks>>[number]
const propsOf = async (talk: Found) => ({ talk, text: await renderHtml(await htmlOf(talk.file), talk.file, href) })
export async function generateStaticParams() {
  return staticParams({ slug: PLACEHOLDER }, async () =>
    (await talks()).map((talk) => ({
      params: { slug: talk.slug },
      path: pageAddress(Talk, talk.slug),
      props: () => propsOf(talk),
    })),
  )
}
export default async function TalkRoute({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const talk = (await talks()).find((talk) => talk.slug === slug)
  const { text } = talk ? await propsOf(talk) : { text: '' }
  return talk && (
    <SiteLayout section="Talks" file={talk.file}>
      <h1>{talk.title}</h1>
      <div dangerouslySetInnerHTML={{ __html: text }} />
    </SiteLayout>
  )
}
`,
  })
}

function addRule(): void {
  const [rule = '', report = ''] = codeOf('add-a-content-rule')
  insert('lib/check/rules.ts', "  'markdown/not-closed': error(", rule)
  insert('lib/check/markdown/structure.ts', "    if (node.type === 'heading') {\n", report)
}

function addMarks(): void {
  const [step = ''] = codeOf('add-a-markdown-feature')
  write(copy.dir, { 'lib/markdown/marks.ts': step })
  insert(
    'lib/markdown/chain.ts',
    'import { rehypeTables }',
    "import { rehypeMarks } from './marks.ts'\n",
  )
  insert('lib/markdown/chain.ts', '  rehypeCodeBlock,\n', '  rehypeMarks,\n')
}

function addPages(): void {
  const [entry = '', route = ''] = codeOf('add-a-page')
  const [schema = '', dataEntry = '', dataRoute = ''] = codeOf('add-a-page-from-a-yaml-file')
  insert('lib/site/pages.ts', '  archive: page(', entry + dataEntry.replaceAll('glossary', 'words'))
  insert(
    'schema/collections.ts',
    'import { Maintainer }',
    "import { Glossary } from './glossary.ts'\n",
  )
  insert('schema/collections.ts', '  Talk,\n', '  Glossary,\n')
  write(copy.dir, {
    'schema/glossary.ts': schema,
    'app/glossary/page.tsx': route,
    'app/words/page.tsx': dataRoute.replaceAll('pages.glossary', 'pages.words'),
  })
}

function addChart(): void {
  const [chart = '', shown = ''] = codeOf('add-a-chart')
  const archive = 'app/blog/archive/page.tsx'
  insert(
    archive,
    'import { TitledPage }',
    "import { PostsByYear } from '#components/blog/posts-by-year.tsx'\n",
  )
  insert(archive, '      {years.length > 0', shown)
  write(copy.dir, { 'components/blog/posts-by-year.tsx': chart })
}

function addBehaviour(): void {
  const [behaviour = '', call = ''] = codeOf('add-behaviour')
  insert(
    'client/site.ts',
    'import { followSlash, schemeSwitch }',
    "import { closeByEscape } from './escape.ts'\n",
  )
  insert('client/site.ts', 'copyButtons()', call)
  write(copy.dir, { 'client/escape.ts': behaviour })
}

function allowHosts(): void {
  const [hosts = '', behaviour = '', frame = ''] = codeOf('allow-another-host')
  const headers = path.join(copy.dir, 'build/headers.ts')
  const none = "  'connect-src': [],\n  'frame-src': [],\n"
  const text = fs.readFileSync(headers, 'utf8')
  expect(text).toContain(none)
  fs.writeFileSync(headers, text.replace(none, hosts))
  insert(
    'client/site.ts',
    'import { followSlash, schemeSwitch }',
    "import { countVisit } from './visits.ts'\n",
  )
  insert('client/site.ts', 'copyButtons()', 'countVisit()\n')
  write(copy.dir, { 'client/visits.ts': behaviour })
  insert('app/blog/archive/page.tsx', '      {years.length > 0', frame)
}

const page = (address: string): string =>
  fs.readFileSync(path.join(copy.outDir, address, 'index.html'), 'utf8')

test('recipes that change code make a site as they stand', async () => {
  for (const change of [
    addField,
    addKind,
    addRule,
    addMarks,
    addPages,
    addChart,
    addBehaviour,
    allowHosts,
  ])
    change()
  const steps = '## Steps:\n\nWith ==marked words== and `==code==`, and [a talk](../talks/one.md).'
  write(path.join(copy.dir, 'content'), {
    'posts/second.md': postText('second', { level: 'beginner' }, steps),
    'talks/one.md':
      '---\ntitle: Talk one\nslug: talk-one\nday: 2026-01-02\n---\n\nWords of a [post](../posts/second.md).\n',
  })
  const [data = ''] = codeOf('add-a-page-from-a-yaml-file', 'yaml')
  write(path.join(copy.dir, 'content'), { 'glossary.yaml': data })
  const { code, stderr } = await copy.build()
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(/Warnings: .*1 markdown\/heading-colon/)
  const post = page('blog/second')
  for (const shown of [
    /for (?:<!-- -->)?beginner(?:<!-- -->)?s/,
    '<mark>marked words</mark>',
    '<code>==code==</code>',
  ])
    expect(post).toMatch(shown)
  expect(post).toContain('href="/talks/talk-one/"')
  expect(page('talks/talk-one')).toContain('href="/blog/second/"')
  expect(page('talks')).toContain('href="/talks/talk-one/"')
  expect(page('')).toMatch(/<a href="\/talks\/"[^>]*>Talks/)
  expect(page('glossary')).toContain('A rule is a condition on events')
  expect(page('words')).toMatch(/<b>rule<\/b>: (?:<!-- -->)?A condition on events/)
  expect(page('blog/archive')).toMatch(/<figure[^>]*aria-labelledby="page:posts-by-year"/)
  const [script = ''] = /client\/site-\w+\.js/.exec(page('')) ?? []
  expect(fs.readFileSync(path.join(copy.outDir, script), 'utf8')).toMatch(
    /Escape.*visits\.example|visits\.example.*Escape/s,
  )
  expect(page('blog/archive')).toMatch(
    /connect-src 'self' visits\.example;.*frame-src player\.example;.*<iframe /s,
  )
  const sitemap = fs.readFileSync(path.join(copy.outDir, 'sitemap.xml'), 'utf8')
  for (const address of ['/talks/', '/talks/talk-one/', '/glossary/', '/words/'])
    expect(sitemap).toContain(`${address}</loc>`)
})
