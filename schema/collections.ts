import { figuresFields, linksFields, movesFields, releasesFields } from './data.ts'
import type { Fields } from './field.ts'
import { maintainerFields } from './maintainer.ts'
import { postFields } from './post.ts'
import { projectFields } from './project.ts'

/** A kind of document: which files make one, and what they hold. */
export type Collection = {
  name: 'Post' | 'Maintainer' | 'Project' | 'Releases' | 'Links' | 'Figures' | 'Moves'
  /** Where its files are, below the content folder (a glob for Contentlayer, and the words of messages). */
  pattern: string
  /** The same as an expression. */
  path: RegExp
  format: 'markdown' | 'data'
  description: string
  fields: Fields
}

export const collections: readonly Collection[] = [
  {
    name: 'Post',
    pattern: 'posts/{*,*/index}.md',
    path: /^posts\/[^/]+(?:\/index)?\.md$/,
    format: 'markdown',
    description: 'A post of the blog.',
    fields: postFields,
  },
  {
    name: 'Maintainer',
    pattern: 'maintainers/*.md',
    path: /^maintainers\/[^/]+\.md$/,
    format: 'markdown',
    description: 'Someone who looks after projects, or did.',
    fields: maintainerFields,
  },
  {
    name: 'Project',
    pattern: 'projects/*.md',
    path: /^projects\/[^/]+\.md$/,
    format: 'markdown',
    description: 'A repository of the organisation.',
    fields: projectFields,
  },
  {
    name: 'Releases',
    pattern: 'releases.yaml',
    path: /^releases\.yaml$/,
    format: 'data',
    description: "Falco's releases.",
    fields: releasesFields,
  },
  {
    name: 'Links',
    pattern: 'links/*.yaml',
    path: /^links\/[^/]+\.yaml$/,
    format: 'data',
    description: 'A group of links for the community page.',
    fields: linksFields,
  },
  {
    name: 'Figures',
    pattern: 'figures.yaml',
    path: /^figures\.yaml$/,
    format: 'data',
    description: 'The community in numbers, by month.',
    fields: figuresFields,
  },
  {
    name: 'Moves',
    pattern: 'moves.yaml',
    path: /^moves\.yaml$/,
    format: 'data',
    description: 'The history of the list of repositories.',
    fields: movesFields,
  },
]

/** The collection that a file belongs to, by its path below the content folder with `/` between parts. */
export function collectionOf(file: string): Collection | undefined {
  return collections.find((collection) => collection.path.test(file))
}
