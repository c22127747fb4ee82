import fs from 'node:fs'
import { expect, test } from '#e2e/fixtures.ts'
import { readLinks } from '#e2e/links.ts'
import { exported, siteEnv, sitemapUrls } from '#e2e/site.ts'
import { dataPath } from '#lib/site/file-routes.ts'

const { repositoryUrl } = siteEnv

/** Where a page's footer leads in the repository. */
function ofRepository(url: string): { reports: URL[]; edits: string[] } {
  const { links } = readLinks(exported(`${new URL(url).pathname.slice(siteEnv.basePath.length + 1)}index.html`))
  const own = links.flatMap(({ address }) =>
    repositoryUrl && address.startsWith(`${repositoryUrl}/`) ? [address.slice(repositoryUrl.length)] : [],
  )
  return {
    reports: own
      .filter((rest) => rest.startsWith('/issues/new?'))
      .map((rest) => new URL(rest, 'https://forge.example')),
    edits: own.filter((rest) => rest.startsWith('/edit/')),
  }
}

test('every page can be reported, with its address filled in', () => {
  test.skip(!repositoryUrl, 'nobody said where the repository is')
  for (const url of sitemapUrls()) {
    const [report, ...others] = ofRepository(url).reports
    expect(others).toEqual([])
    expect(report?.searchParams.get('done'), url).toBe(url)
    expect(report?.searchParams.get('title'), url).toMatch(/^Problem: \S/)
    expect(fs.existsSync(`.github/ISSUE_TEMPLATE/${report?.searchParams.get('template')}`)).toBe(true)
  }
})

test('the page of each post, project and maintainer leads to its file', () => {
  test.skip(!repositoryUrl, 'nobody said where the repository is')
  const edits = new Map(sitemapUrls().map((url) => [url, ofRepository(url).edits]))
  for (const edit of [...edits.values()].flat()) expect(fs.existsSync(edit.replace('/edit/main/', '')), edit).toBe(true)
  const documents = (['posts', 'projects', 'maintainers'] as const).flatMap((name): { url: string }[] => {
    return JSON.parse(exported(dataPath(name).slice(1)))[name]
  })
  expect(documents.length).toBeGreaterThan(0)
  const files = documents.map(({ url }) => edits.get(url) ?? [])
  expect(documents.filter((_, at) => files[at]?.length !== 1).map(({ url }) => url)).toEqual([])
  expect(new Set(files.flat()).size).toBe(documents.length)
})

test('where nobody said where the repository is, no page leads there', async ({ site }) => {
  test.skip(repositoryUrl !== undefined, 'somebody said so')
  await site.open('/')
  await expect(site.footer.getByRole('link', { name: /report|edit|source/i })).toHaveCount(0)
})
