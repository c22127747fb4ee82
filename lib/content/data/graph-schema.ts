import { scopes, statuses } from '#schema/project.ts'
import { address, type DataSchema, day, list, object, oneOf, string, yes } from './schema-parts.ts'

/** Kinds of nodes. */
export const nodeKinds = ['person', 'project', 'company', 'release', 'post'] as const

/** Kinds of edges. */
export const edgeKinds = ['maintains', 'worksFor', 'wrote', 'mentions', 'announces', 'isReleaseOf'] as const

const node = object('A person, project, company, release or post.', {
  id: string('Identifies the node within this file; edges refer to it.'),
  kind: oneOf(
    nodeKinds,
    'Kind of node. People are maintainers and authors; releases are Falco’s; Independent is not a company.',
  ),
  name: string('Full name, repository, version or title.'),
  url: address('Its page on this site; for a company with former maintainers only, the page of all maintainers.'),
  'maintainer?': oneOf(['current', 'former'], 'Only for people who are or were maintainers.'),
  'core?': yes('True for core maintainers.'),
  'scope?': oneOf(scopes, 'Only for projects, if known.'),
  'status?': oneOf(statuses, 'Only for projects, if known.'),
  'date?': day('Day of a release, or of the publication of a post.'),
})

const edge = object('A connection between two nodes.', {
  kind: oneOf(
    edgeKinds,
    'Kind of connection: a person maintains a project, works for a company, wrote a post; a post mentions a project, a person or another post, or announces a release; a release is a release of a project.',
  ),
  from: string('Start node.'),
  to: string('End node.'),
  'current?': yes(
    'For maintains and worksFor: true for current maintainers; otherwise the edge is their last known one.',
  ),
  'share?': oneOf(['all', 'part'], 'For maintains: the whole repository or parts of it.'),
  'since?': day(
    'For maintains: first day that the person was on the community’s list, for any project; dates per project are not recorded.',
  ),
  'until?': day('For maintains: last day on the community’s list; missing for current maintainers.'),
})

export const graphLists: Readonly<Record<'nodes' | 'edges', DataSchema>> = {
  nodes: list(node, 'People, projects, companies, releases and posts, in this order; posts and releases newest first.'),
  edges: list(edge, 'Connections, at most one of each kind per pair of nodes.'),
}
