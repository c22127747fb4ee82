import { Bundles, Rulesets } from './bundles.ts'
import { Adopters, Outputs, Plugins, Rules } from './catalogue.ts'
import { type AnyCollection, expressionOf, type PluralOf } from './collection.ts'
import { Calls, Figures, Links, Minutes, Moves, Search, Sources } from './community.ts'
import { Maintainer } from './maintainer.ts'
import { Post } from './post.ts'
import { Project } from './project.ts'
import { ProjectReleases, Releases } from './releases.ts'
import { Start } from './start.ts'

/** All collections: a new kind of document is added here, and nowhere else. */
const all = [
  Post,
  Maintainer,
  Project,
  Releases,
  ProjectReleases,
  Links,
  Figures,
  Moves,
  Calls,
  Minutes,
  Sources,
  Search,
  Start,
  Bundles,
  Rulesets,
  Plugins,
  Rules,
  Outputs,
  Adopters,
] as const

type OneOf = (typeof all)[number]
export type CollectionName = OneOf['name']

export type Collection = AnyCollection & { name: CollectionName }

export const collections: readonly Collection[] = all

export type ListTitle = Extract<OneOf, { page: unknown }>['page']['title']

/** Maps the plural of each collection to its name: `posts` to `Post`. */
export type NameByPlural = { [One in OneOf as PluralOf<One['pattern']>]: One['name'] }

/** @param file path below the content folder, with `/` between parts */
export function collectionOf(file: string): Collection | undefined {
  return collections.find(({ pattern }) => expressionOf(pattern).test(file))
}
