import { defineCollection } from './collection.ts'
import { versionNumber } from './field.ts'

export const ProjectReleases = defineCollection({
  name: 'ProjectReleases',
  pattern: 'project-releases/{*,*/*}.yaml',
  format: 'data',
  description: 'Releases of a project other than Falco, or of a part that is released by itself.',
  fields: {
    project: { type: 'string', required: true, description: "The repository's name." },
    part: {
      type: 'string',
      description: 'What is released, where a repository releases several things: a plugin, a chart, a library.',
    },
    asOf: { type: 'date', required: true, description: 'The day that the list was true.' },
    tag: {
      type: 'string',
      required: true,
      format: {
        pattern: /^[\w.+/-]*\{version\}[\w.+/-]*$/,
        expected: "a tag with {version} in it, such as 'v{version}'",
      },
      description: "The repository's tag of a release, with `{version}` for its number.",
    },
    releases: {
      type: 'objects',
      required: true,
      description: 'Final releases.',
      fields: {
        version: {
          type: 'string',
          required: true,
          unique: true,
          format: versionNumber,
          description: 'Version number.',
        },
        date: { type: 'date', required: true, description: 'Day of the tag.' },
        tag: {
          type: 'string',
          format: { pattern: /^[\w.+/-]+$/, expected: 'a tag such as v1.2.3' },
          description: 'The tag, where it has another form than the others.',
        },
      },
    },
  },
})
