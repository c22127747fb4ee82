import { byCodeUnit } from '#lib/text/collation.ts'
import { mapsIn, type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { filesAt, openBeside, textAt, yamlMaps } from '#tools/sync/repository.ts'
import { type Repository, SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { isFinal, tagTable } from '#tools/sync/tag-table.ts'
import { libsAt } from './bundles.ts'

const readers = { Flags: flagsAt, Keys: keysAt, Fields: fieldsAt }

/** Adds what each new release of Falco removed and added, compared with the one before. */
export const readChanges = tagTable({
  kind: 'Changes',
  versionKey: 'falco',
  forms: [{ prefix: '', since: '0.43.0' }],
  isComplete: (row) => row.has('read'),
  rowAt: async (tag, repository, sync, source) => {
    const finals = [...repository.tags.keys()].filter(isFinal)
    const before = finals[finals.indexOf(tag) + 1] ?? ''
    const changes: Record<string, string[]> = {}
    for (const [kind, namesAt] of Object.entries(readers)) {
      const old = await namesAt(repository, before, sync, source)
      const now = await namesAt(repository, tag, sync, source)
      if (old.length === 0 || now.length === 0)
        throw new SourceError(
          `a sync finds no ${kind.toLowerCase()} at ${before} or ${tag}; ` +
            'correct tools/sync/sources/changes.ts',
        )
      const removed = without(old, now)
      const added = kind === 'Fields' ? [] : without(now, old)
      if (removed.length > 0) changes[`removed${kind}`] = removed
      if (added.length > 0) changes[`added${kind}`] = added
    }
    return { read: ['flags', 'keys', 'fields'], ...changes }
  },
})

/** The names that are not in `others`. If `syslog.*` is among them, leaves out `syslog.priority`. */
function without(names: readonly string[], others: readonly string[]) {
  const rest = [...new Set(names)].filter((name) => !others.includes(name))
  const plain = (name: string) => name.replace(/^-+/, '')
  return rest
    .filter((name) => name === classOf(name) || !rest.includes(classOf(name)))
    .sort((a, b) => byCodeUnit(plain(a), plain(b)))
}

const classOf = (field: string) => field.replace(/\..*/, '.*')

const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name)

/** Flags of the command line, such as `-c` and `-P, --pidfile`. */
async function flagsAt(repository: Repository, tag: string) {
  const text = await textAt(repository, tag, 'userspace/falco/app/options.cpp')
  const [, options = ''] = text.split('add_options')
  return namesIn(options, /\(\s*"([\w-]+(?:,[\w-]+)?)",\s/g).map((names) =>
    names
      .split(',')
      .map((name) => (name.length > 1 ? `--${name}` : `-${name}`))
      .join(', '),
  )
}

/** Fields of rules, and their classes, such as `proc.name` and `proc.*`. */
async function fieldsAt(repository: Repository, tag: string, sync: Sync, source: SyncSource) {
  const libs = await openBeside(sync, source, 'libs')
  const version = await libsAt(repository, tag)
  const files = await filesAt(libs, version, 'userspace/libsinsp', /sinsp_filtercheck\w*\.cpp$/)
  const row = /\{\s*PT_\w+,\s*EPF_[^,]+,\s*PF_\w+,\s*"([\w.]+)"/g
  const fields = [...files.values()].flatMap((text) => namesIn(text, row))
  return [...fields, ...fields.map(classOf)]
}

/** Keys of falco.yaml in its JSON Schema, such as `append_output[].match.rule`. */
async function keysAt(repository: Repository, tag: string) {
  const text = await textAt(repository, tag, 'userspace/falco/config_json_schema.h')
  const [, json = ''] = /config_schema_string\[\] = LONG_STRING_CONST\((.*?)^\);/ms.exec(text) ?? []
  return yamlMaps(json).flatMap((schema) => keysIn(schema, '', mapsIn(schema, 'definitions')[0]))
}

function keysIn(schema: PlainValues, path: string, definitions: PlainValues | undefined): string[] {
  const name = textIn(schema, '$ref')?.replace('#/definitions/', '') ?? ''
  const alternatives = ['anyOf', 'oneOf'].flatMap((key) => mapsIn(schema, key))
  const keys = (one: PlainValues, at: string) => keysIn(one, at, definitions)
  const [properties] = mapsIn(schema, 'properties')
  return [
    ...[...mapsIn(definitions, name), ...alternatives].flatMap((one) => keys(one, path)),
    ...mapsIn(schema, 'items').flatMap((one) => keys(one, `${path}[]`)),
    ...[...(properties?.keys() ?? [])].flatMap((key) => {
      const below = path === '' ? key : `${path}.${key}`
      return [below, ...mapsIn(properties, key).flatMap((one) => keys(one, below))]
    }),
  ]
}
