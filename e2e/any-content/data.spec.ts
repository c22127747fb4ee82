import { parse } from 'yaml'
import { expect, test } from '#e2e/fixtures.ts'
import { jsonValidator } from '#e2e/formats/validate.ts'
import { absolute, at, exported, exportedFiles, origin } from '#e2e/site.ts'
import { partsOfSource } from '#lib/markdown/source-edits.ts'
import { dataFiles, dataPath, markdownPath, schemaPath } from '#lib/site/file-routes.ts'
import { routes } from '#lib/site/routes.ts'

const files = new Set(exportedFiles())
const texts = [...files].filter((file) => file.endsWith('.md') && !file.startsWith('media/'))

/** The file of the export that answers an address of this site. */
function fileOf(address: string): string {
  const path = decodeURIComponent(new URL(address).pathname).slice(at('/').length)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

for (const name of dataFiles) {
  test(`${name}.json is what its schema says, and any page may read it`, async ({ request }) => {
    const response = await request.get(at(dataPath(name)))
    expect(response.status()).toBe(200)
    expect(response.headers()).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const schema = JSON.parse(exported(schemaPath(name).slice(1)))
    expect(schema.$id).toBe(absolute(schemaPath(name)))
    const validate = jsonValidator(schema)
    expect(validate(await response.text())).toEqual([])
    expect(validate('{}')).not.toEqual([])
  })

  test(`no address of ${name}.json is dead`, () => {
    const addresses = [...exported(dataPath(name).slice(1)).matchAll(/"(https?:[^"]*)"/g)].map(
      ([, address = '']) => address,
    )
    const own = addresses.filter((address) => address.startsWith(`${origin}/`))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter((address) => !files.has(fileOf(address)))).toEqual([])
  })
}

test('each post, project and maintainer is there as Markdown, and its page says so', () => {
  const pages = [...files].filter((file) =>
    /<link rel="alternate"[^>]* type="text\/markdown"/.test(file.endsWith('.html') ? exported(file) : ''),
  )
  expect(pages.length).toBeGreaterThan(0)
  expect(texts.toSorted()).toEqual(pages.map((page) => page.replace(/\/index\.html$/, '.md')).toSorted())
  for (const page of pages) {
    expect(exported(page)).toContain(`href="${at(`/${page.replace(/\/index\.html$/, '.md')}`)}"`)
  }
  const listed = dataFiles.flatMap((name) => [...exported(dataPath(name).slice(1)).matchAll(/"markdown": "([^"]*)"/g)])
  // The first page for newcomers is no record of anything.
  const records = texts.filter((text) => text !== markdownPath(routes.start()).slice(1))
  expect(listed.map(([, address = '']) => fileOf(address)).toSorted()).toEqual(records.toSorted())
})

test('no address in a text is relative or dead, and no comment is left', () => {
  let seen = 0
  const wrong: string[] = []
  for (const file of texts) {
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(exported(file)) ?? []
    expect(parse(front).url, file).toBe(absolute(`/${file.replace(/\.md$/, '/')}`))
    for (const part of partsOfSource(body)) {
      if (part.kind === 'comment') wrong.push(`${file}: a comment`)
      if (part.kind !== 'destination') continue
      seen++
      if (!/^(?:https?:\/\/|mailto:)/.test(part.destination)) wrong.push(`${file}: ${part.destination}`)
      else if (part.destination.startsWith(`${origin}/`) && !files.has(fileOf(part.destination)))
        wrong.push(`${file}: ${part.destination} leads to nothing`)
    }
  }
  expect(seen).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('what language models are told of is there', async ({ request }) => {
  const text = await (await request.get(at('/llms.txt'))).text()
  expect(text).toMatch(/^# .+\n\n> .+\n/)
  const links = [...text.matchAll(/^- \[.+?\]\((\S+)\)/gm)].map(([, address = '']) => address)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((address) => !files.has(fileOf(address)))).toEqual([])
  expect(exported('llms-full.txt')).toMatch(/^The texts of (?:all|the newest) \d+/m)
})

test("the community's lists are in its own format", () => {
  for (const { github, projects } of parse(exported('maintainers.yaml'))) {
    expect(github).toMatch(/^https:\/\/github\.com\/[\w-]+$/)
    for (const project of projects) expect(project).toMatch(/^https:\/\/github\.com\/falcosecurity\/\S+$/)
  }
  for (const entry of parse(exported('repositories.yaml'))) {
    expect(Object.keys(entry).filter((key) => key !== 'status')).toEqual(['name', 'scope', 'description'])
    expect(entry.scope).toMatch(/^[A-Z]/)
  }
})

test('the page that documents the data names every member of every file', async ({ site }) => {
  await site.open('/data/')
  for (const name of dataFiles) {
    const schema = JSON.parse(exported(schemaPath(name).slice(1)))
    const table = site.main.getByRole('region', { name: `Fields of ${name}.json` })
    const lists = Object.entries<{ items?: { properties: object } }>(schema.properties)
    for (const [list, { items }] of lists) {
      for (const member of Object.keys(items?.properties ?? {})) {
        const cell = new RegExp(`^${list}\\[\\]\\.${member}(?:\\[\\])?$`)
        await expect(table.getByRole('cell', { name: cell })).toHaveCount(1)
      }
    }
  }
})
