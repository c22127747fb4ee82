import { expect } from '@playwright/test'
import type { HomePage, MaintainersPage, PostPage, SitePage } from './pages.ts'

type Pages = { site: SitePage; home: HomePage; post: PostPage; maintainers: MaintainersPage }

/** From home to a post, to a project in it, to who maintains that, and back; with and without script. */
export async function readAlong({ site, home, post }: Pages): Promise<void> {
  await home.open('/')
  await expect(home.newest).toHaveCount(1)
  const newest = (await home.newest.textContent()) ?? ''
  await home.newest.click()
  await expect(post.title).toHaveText(newest)

  await site.section('Blog').click()
  await site.expectAt('/blog/')
  await site.link('2019').click()
  await site.link('First light').click()
  await post.expectAt('/blog/first-light/')
  await expect(post.title).toHaveText('First light')

  await site.link('Example Collective').click()
  await site.expectAt('/blog/authors/example-collective/')
  await expect(site.title).toHaveText('Example Collective')
  await site.page.goBack()
  await post.expectAt('/blog/first-light/')

  await post.mentions.getByRole('link', { name: 'engine', exact: true }).click()
  await site.expectAt('/projects/engine/')
  await expect(site.link('falcosecurity/engine')).toHaveAttribute('href', 'https://github.com/falcosecurity/engine')

  await site.link('Bob Example').click()
  await site.expectAt('/maintainers/bob-example/')
  await expect(site.title).toHaveText('Bob Example')
  await expect(site.link('First light')).toBeVisible()

  await site.page.goBack()
  await site.expectAt('/projects/engine/')
  await site.page.goBack()
  await expect(post.title).toHaveText('First light')
}

/** The maintainers' list changes its grouping in place. */
export async function regroup({ maintainers }: Pages): Promise<void> {
  await maintainers.open('/maintainers/')
  const documents: string[] = []
  maintainers.page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url())
  })
  const [company, project] = [maintainers.group('Example Works'), maintainers.group('engine')]
  await expect(maintainers.groupBy('company')).toBeChecked()
  await expect(company).toBeVisible()
  await expect(project).toBeHidden()
  await maintainers.groupBy('project').check()
  await expect(project).toBeVisible()
  await expect(company).toBeHidden()
  await maintainers.groupBy('company').check()
  await expect(company).toBeVisible()
  await expect(project).toBeHidden()
  expect(documents).toEqual([])
}
