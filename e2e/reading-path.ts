import { expect } from '@playwright/test'
import type { HomePage, MaintainersPage, PostPage, SitePage } from './pages.ts'

type Pages = { site: SitePage; home: HomePage; post: PostPage; maintainers: MaintainersPage }

/** From home to a post, to a project in it, to who looks after that, and back; with and without script. */
export async function readAlong({ site, home, post }: Pages): Promise<void> {
  await home.open('/')
  await expect(home.newest).toHaveCount(1)
  const newest = (await home.newest.textContent()) ?? ''
  await home.newest.click()
  await expect(post.title).toHaveText(newest)

  await site.section('Blog').click()
  await site.expectAt('/blog/')
  await site.link('Falco in 2020').click()
  await post.expectAt('/blog/falco-2020/')
  await expect(post.title).toHaveText('Falco in 2020')

  await site.link('Falco Community').click()
  await site.expectAt('/blog/authors/falco-community/')
  await expect(site.title).toHaveText('Falco Community')
  await site.page.goBack()
  await post.expectAt('/blog/falco-2020/')

  await post.mentions.getByRole('link', { name: 'falcosidekick', exact: true }).click()
  await site.expectAt('/projects/falcosidekick/')
  await expect(site.link('Repository')).toHaveAttribute('href', 'https://github.com/falcosecurity/falcosidekick')

  await site.link('Thomas Labarussias').click()
  await site.expectAt('/maintainers/issif/')
  await expect(site.title).toHaveText('Thomas Labarussias')
  await expect(site.link('Falco in 2020')).toBeVisible()

  await site.page.goBack()
  await site.expectAt('/projects/falcosidekick/')
  await site.page.goBack()
  await expect(post.title).toHaveText('Falco in 2020')
}

/** The maintainers' list changes its grouping in place. */
export async function regroup({ maintainers }: Pages): Promise<void> {
  await maintainers.open('/maintainers/')
  const documents: string[] = []
  maintainers.page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url())
  })
  const [company, project] = [maintainers.group('Sysdig'), maintainers.group('falcosidekick')]
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
