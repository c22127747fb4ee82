import type { CheckedDocument } from '#lib/check/document.ts'
import { mapsOf, type Text, textOf, textsOf } from '#lib/check/front-matter/values.ts'
import type { ReportIn } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { projectSlug } from '#schema/project.ts'
import type { Site } from './site-facts.ts'

type ProjectRule = 'document/reference-unknown' | 'document/reference-unknown'

/** Projects, which maintainers and lists of releases name, and the posts of releases. */
export function checkProjects(documents: readonly CheckedDocument[], site: Site, report: ReportIn): void {
  const projects = new Map<string, string>()
  for (const { collection, values } of documents) {
    const name = collection.name === 'Project' ? textOf(values, 'name') : undefined
    if (!name) continue
    projects.set(projectSlug(name.text), name.text)
  }
  // A project whose file is broken says so itself.
  const files = new Set(documents.filter(({ collection }) => collection.name === 'Project').map(({ path }) => path))
  const requireProject = (file: string, rule: ProjectRule, key: string, project: Text): void => {
    const [repository = ''] = project.text.split('/')
    const wanted = `projects/${projectSlug(repository)}.md`
    if (files.has(wanted)) return
    const near = nearest(repository, projects.values())
    const instead = near ? `write ${near}, or add ${wanted}` : `add ${wanted}`
    report(file)(rule, project, `${key}: ${quote(repository)} has no file; ${instead}`)
  }
  for (const { path: file, collection, values } of documents) {
    if (collection.name === 'Maintainer')
      for (const key of ['projects', 'formerProjects'])
        for (const project of textsOf(values, key)) requireProject(file, 'document/reference-unknown', key, project)
    if (collection.name === 'ProjectReleases') {
      const project = textOf(values, 'project')
      if (project) requireProject(file, 'document/reference-unknown', 'project', project)
    }
    if (collection.name === 'Releases') checkReleases(values, documents, site, report(file))
  }
}

function checkReleases(
  values: CheckedDocument['values'],
  documents: readonly CheckedDocument[],
  site: Site,
  report: ReturnType<ReportIn>,
): void {
  const posts = new Map(
    documents.flatMap((document) => {
      const slug = document.collection.name === 'Post' ? textOf(document.values, 'slug')?.text : undefined
      return slug === undefined ? [] : [[slug, document] as const]
    }),
  )
  for (const release of mapsOf(values, 'releases')) {
    const slug = textOf(release.values, 'post')
    if (!slug) continue
    const post = posts.get(slug.text)
    if (!post)
      report('document/reference-unknown', slug, () => {
        const near = nearest(slug.text, posts.keys())
        return `post: ${quote(slug.text)} is the slug of no post; ${near ? `write ${near}` : 'write the slug of a post, or remove the line'}`
      })
    else if (site.hidden(post) === 'draft')
      report(
        'document/reference-unknown',
        slug,
        `post: ${quote(slug.text)} is a draft, which is not published; publish ${post.path}, or remove the line`,
      )
  }
}
