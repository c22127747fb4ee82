import fs from 'node:fs'
import { expect, test } from '#e2e/fixtures.ts'
import { readLinks } from '#e2e/links.ts'
import { absolute, exported, siteEnv, sitemapUrls } from '#e2e/site.ts'
import { dataPath } from '#lib/site/file-routes.ts'

const { repositoryUrl } = siteEnv

/** Where a page's footer leads in the repository. */
function ofRepository(url: string): { reports: URL[]; edits: string[] } {
  const { links } = readLinks(exported(`${decodeURIComponent(url).slice(absolute('/').length)}index.html`))
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
  const documents = (['posts', 'projects', 'maintainers'] as const).flatMap((name): { url: string }[] => {
    return JSON.parse(exported(dataPath(name).slice(1)))[name]
  })
  expect(documents.length).toBeGreaterThan(0)
  // Not those of the sitemap, which leaves out a post that stood elsewhere first.
  const files = documents.map(({ url }) => ofRepository(url).edits)
  expect(documents.filter((_, at) => files[at]?.length !== 1).map(({ url }) => url)).toEqual([])
  const others = sitemapUrls().flatMap((url) => ofRepository(url).edits)
  for (const edit of [...files.flat(), ...others]) {
    expect(fs.existsSync(edit.replace('/edit/main/', '')), edit).toBe(true)
  }
  expect(new Set(files.flat()).size).toBe(documents.length)
})

test('where nobody said where the repository is, no page leads there', async ({ site }) => {
  test.skip(repositoryUrl !== undefined, 'somebody said so')
  await site.open('/')
  await expect(site.footer.getByRole('link', { name: /report|edit|source/i })).toHaveCount(0)
})
