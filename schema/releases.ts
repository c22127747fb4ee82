import { defineCollection } from './collection.ts'
import { asOf, listOf, slug, versionNumber } from './field.ts'

const tag = { pattern: /^[\w.+/-]+$/, expected: 'a tag such as v1.2.3' }

const release = {
  version: {
    type: 'string',
    required: true,
    unique: true,
    format: versionNumber,
    description: 'Version number.',
  },
  tag: {
    type: 'string',
    format: tag,
    description: 'The tag, if its form differs from other tags.',
  },
} as const

export const Releases = defineCollection({
  name: 'Releases',
  pattern: 'releases.yaml',
  format: 'data',
  description: "Falco's releases.",
  fields: {
    asOf,
    releases: listOf('Final releases of Falco; those of unknown date are left out.', {
      ...release,
      date: {
        type: 'date',
        required: true,
        description:
          "Day in Falco's changelog, else of the tag; for 16 of the first 77 the tag's day differs by one to four days.",
      },
      post: {
        type: 'string',
        format: slug,
        description: 'Slug of the post that announced the release.',
      },
    }),
  },
})

const tagForm = {
  pattern: /^[\w.+/-]*\{version\}[\w.+/-]*$/,
  expected: "a tag with {version} in it, such as 'v{version}'",
}

export const ProjectReleases = defineCollection({
  name: 'ProjectReleases',
  pattern: 'project-releases/{*,*/*}.yaml',
  format: 'data',
  description: 'Releases of a project other than Falco, or of one part of a project.',
  fields: {
    project: { type: 'string', required: true, description: "The repository's name." },
    part: {
      type: 'string',
      description: 'The part that is released, if a repository releases several.',
    },
    asOf,
    tag: {
      type: 'string',
      required: true,
      format: tagForm,
      description: 'Tag of a release, `{version}` for its number.',
    },
    releases: listOf('Final releases; those of unknown date are left out.', {
      ...release,
      date: { type: 'date', required: true, description: 'Day of the tag.' },
    }),
  },
})
