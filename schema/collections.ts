import { Adopters, Outputs, Plugins, Rules } from './catalogue.ts'
import type { AnyCollection, PluralOf, WithFormat } from './collection.ts'
import { Calls, Figures, Links, Minutes, Search, Sources } from './community.ts'
import { Maintainer } from './maintainer.ts'
import { Post } from './post.ts'
import { Moves, Project } from './project.ts'
import { Bundles, ProjectReleases, Releases, Rulesets } from './releases.ts'
import { Start } from './start.ts'
import { Changes, Charts, PluginRules, Signatures } from './upgrades.ts'

/** To add a kind of document, define its collection and add it to this list. */
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
  Changes,
  Charts,
  PluginRules,
  Signatures,
  Plugins,
  Rules,
  Outputs,
  Adopters,
] as const

type OneOf = (typeof all)[number]
export type CollectionName = OneOf['name']

export type Collection = WithFormat<AnyCollection> & { name: CollectionName }

export const collections: readonly Collection[] = all

export type ListTitle = Extract<OneOf, { page: unknown }>['page']['title']

/** Maps `posts` to `Post`, and so on for all collections. */
export type NameByPlural = { [One in OneOf as PluralOf<One['pattern']>]: One['name'] }

const patterns = collections.map(({ pattern }) => {
  const names = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')
  const choices = names.replaceAll('{', '(?:').replaceAll(',', '|').replaceAll('}', ')')
  return new RegExp(`^${choices}$`)
})

/** @param file path below the content folder, with `/` on all systems */
export const collectionOf = (file: string): Collection | undefined =>
  collections.find((_, index) => patterns[index]?.test(file))
