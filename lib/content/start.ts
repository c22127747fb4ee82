import { sectionsOf } from '#lib/markdown/headings.ts'
import { findTags } from '#lib/markdown/replace-tags.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { type Values, valuesOf } from './content-index.ts'
import { projects } from './projects.ts'
import { contentIndex, htmlOf, memoiseByIndex } from './read-index.ts'
import { renderHtml } from './render.ts'
import { linkResolver } from './resolve-link.ts'
import type { StartStep } from './types.ts'

export type StartPage = Values<'Start'> & { file: string }

/** The page for newcomers; undefined if content has none. */
export const start = memoiseByIndex(async (): Promise<StartPage | undefined> => {
  const [document] = (await contentIndex()).start
  return document && valuesOf(document)
})

/** Its sections in order, each with the projects that it links to. */
export async function startSteps({ file }: StartPage): Promise<StartStep[]> {
  const resolveLink = await linkResolver()
  const byPath = new Map((await projects()).map((project) => [routes.project(project.name), project]))
  const stepOf = async (html: string): Promise<StartStep> => {
    const targets = findTags(html, ['a']).map(({ attributes }) => resolveLink(attributes.href ?? '', file))
    const paths = new Set(targets.flatMap((target) => (target.kind === 'page' ? [target.path] : [])))
    return {
      html: await renderHtml(html, file, href),
      projects: [...paths].flatMap((path) => byPath.get(path) ?? []),
      hasCalls: paths.has(routes.community()),
    }
  }
  return Promise.all(sectionsOf(await htmlOf(file)).map(stepOf))
}
