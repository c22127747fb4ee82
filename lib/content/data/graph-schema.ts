import { scopes, statuses } from '#schema/project.ts'
import { address, type DataSchema, day, list, object, oneOf, string, yes } from './schema-parts.ts'

/** What there is a node for. */
export const nodeKinds = ['person', 'project', 'company', 'release', 'post'] as const

/** How one node has to do with another. */
export const edgeKinds = ['maintains', 'worksFor', 'wrote', 'mentions', 'announces', 'isReleaseOf'] as const

const node = object('Somebody or something that the site knows.', {
  id: string('Names the node in this file, as edges do. What else is there of it is found by its address.'),
  kind: oneOf(
    nodeKinds,
    'What it is. People are maintainers and authors; releases are those of Falco; Independent is no company.',
  ),
  name: string('What it is called: full name, repository, version, title.'),
  url: address('Its place on this site. A company of former maintainers only has the list of all.'),
  'maintainer?': oneOf(['current', 'former'], 'Of people who are or were maintainers.'),
  'core?': yes('True of core maintainers.'),
  'scope?': oneOf(scopes, 'Of projects, where it is known.'),
  'status?': oneOf(statuses, 'Of projects, where it is known.'),
  'date?': day('Day of a release, or of the publication of a post.'),
})

const edge = object('What one node has to do with another.', {
  kind: oneOf(
    edgeKinds,
    'A person maintains a project, works for a company, wrote a post. A post mentions a project, a person or another post, and announces a release. A release is one of a project.',
  ),
  from: string('Node that it starts from.'),
  to: string('Node that it leads to.'),
  'current?': yes('Of maintains and worksFor: true for maintainers of today; else it is what they did last.'),
  'share?': oneOf(['all', 'part'], 'Of maintains: the whole repository, or parts of it.'),
  'since?': day(
    'Of maintains: the first day that the community listed the person, for whatever project; days of single projects are not kept.',
  ),
  'until?': day('Of maintains: the last day that the community listed the person; missing for maintainers of today.'),
})

export const graphLists: Readonly<Record<'nodes' | 'edges', DataSchema>> = {
  nodes: list(node, 'People, projects, companies, releases and posts, in this order; posts and releases newest first.'),
  edges: list(edge, 'What they have to do with one another, each pair once for each kind.'),
}
