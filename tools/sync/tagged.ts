import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { byVersion } from '#lib/text/collation.ts'
import { Rulesets } from '#schema/releases.ts'
import { mapsIn, type PlainValues, plainValue, textIn, textListIn } from '#tools/documents/yaml.ts'
import { driverVersions } from './driver-versions.ts'
import { type NewValues, openLists, replaceTable } from './entry-list.ts'
import { cloneWithTags, missingFile } from './remote.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource, withoutTag } from './sources.ts'

const header = 'userspace/engine/falco_engine_version.h'
const modules = ['driver', 'falcosecurity-libs', 'rules', 'falcoctl']
const componentFiles = [
  'CMakeLists.txt',
  ...modules.map((name) => `cmake/modules/${name}.cmake`),
  header,
]

const containerVersion = 'CONTAINER_VERSION'

const falcoOf = (entry: PlainValues) => textIn(entry, 'falco') ?? ''

/** Adds new releases of Falco, with the versions of libs, driver, rules and other parts in each. */
export async function bringBundles(sync: Sync, source: SyncSource) {
  const { filesAt, tags: allTags, day } = await cloneWithTags(sync, source)
  const [list] = await openLists(sync.folder, 'Bundles')
  const first = list?.entries().map(falcoOf).sort(byVersion)[0] ?? ''
  const tags = allTags.filter((tag) => /^\d+\.\d+\.\d+$/.test(tag) && byVersion(tag, first) >= 0)
  let ofLibs: ReturnType<typeof cloneWithTags> | undefined
  const libsRepository = () => {
    const url = source.url.replace(/[^/]+$/, 'libs')
    ofLibs ??= cloneWithTags(sync, { ...source, url, asOf: '' })
    return ofLibs
  }
  const read = async (falco: string) => {
    const text = await filesAt(falco, componentFiles)
    const libs = variable(text, 'FALCOSECURITY_LIBS_VERSION')
    const driver = variable(text, 'DRIVER_VERSION')?.replace('+driver', '')
    const engine = engineIn(text)
    if (!engine)
      throw new SourceError(
        `the tag ${falco} has no FALCO_ENGINE_VERSION in ${header}; find the file that has it`,
      )
    return {
      falco,
      libs,
      driver,
      rules: variable(text, 'FALCOSECURITY_RULES_FALCO_VERSION')?.replace('falco-rules-', ''),
      falcoctl: variable(text, 'FALCOCTL_VERSION'),
      container: variable(text, containerVersion) ?? (await containerOf(text, libs)),
      engine,
      ...(libs && driver && (await driverVersions(sync, libsRepository, falco, libs, driver))),
    }
  }
  /** For Falco 0.42, reads the version of the container plugin from falcosecurity/libs. */
  const containerOf = async (text: string, libs: string | undefined) => {
    if (!libs || !text.includes('include(container_plugin)')) return undefined
    const { filesAt } = await libsRepository()
    const file = await filesAt(libs, ['cmake/modules/container_plugin.cmake'])
    return variable(file, containerVersion)
  }
  await addTagged(sync, day, 'Bundles', falcoOf, tags, read)
  return day
}

/** The value of a variable in CMake files; values for local builds are ignored. */
function variable(text: string, name: string) {
  const values = text.matchAll(new RegExp(`^\\s*set\\(${name} "([^"$]+)"`, 'gm'))
  return [...values].map(([, value = '']) => value).findLast((value) => !value.includes('local'))
}

/** The version of the engine: a whole number until Falco 0.36, then three parts. */
function engineIn(text: string) {
  const part = (name: string) =>
    new RegExp(`^#define FALCO_ENGINE_VERSION${name} \\(?(\\d+)\\)?$`, 'm').exec(text)?.[1]
  const parts = ['_MAJOR', '_MINOR', '_PATCH'].flatMap((name) => part(name) ?? [])
  return parts.length === 3 ? parts.join('.') : part('')
}

const rulesets: readonly string[] = Rulesets.fields.rulesets.fields.name.options

const rulesTagOf = (entry: PlainValues) => `${textIn(entry, 'name')}-${textIn(entry, 'version')}`

/**
 * Adds new releases of rules, each with the engine and plugins that it needs, and updates the list
 * of current rules.
 */
export async function bringRules(sync: Sync, source: SyncSource) {
  const { git, filesAt, tags: allTags, day } = await cloneWithTags(sync, source)
  const entriesAt = async (ref: string, ruleset: string, mayBeMissing = false) => {
    const file = `rules/${ruleset.replace(/-rules$/, '_rules.yaml')}`
    const text = await filesAt(ref, [file])
    if (text === '' && !mayBeMissing) throw await missingFile(git, ref, file)
    const list = text === '' ? [] : plainValue(parseYaml(text, () => {}))
    if (!Array.isArray(list))
      throw new SourceError(`${file} at ${ref} is not a list; check the file`)
    return list.filter((entry) => entry instanceof Map)
  }
  const read = async (tag: string) => {
    const name = withoutVersion(tag)
    const entries = await entriesAt(tag, name)
    const engine = entries.map((entry) => textIn(entry, 'required_engine_version')).find(Boolean)
    if (!engine)
      throw new SourceError(
        `the tag ${tag} has no required_engine_version; check the rules at this tag`,
      )
    const plugins = entries
      .flatMap((entry) => mapsIn(entry, 'required_plugin_versions'))
      .map((plugin) => ({ name: textIn(plugin, 'name'), version: textIn(plugin, 'version') }))
    const version = tag.slice(name.length + 1)
    return { name, version, engine, plugins: plugins.length > 0 ? plugins : undefined }
  }
  const tags = allTags.filter((tag) => rulesets.includes(withoutVersion(tag)))
  await addTagged(sync, day, 'Rulesets', rulesTagOf, tags, read)
  const [list] = await openLists(sync.folder, 'Rules')
  const known = list?.entries().map((entry) => textIn(entry, 'maturity')) ?? []
  const today = []
  for (const ruleset of rulesets) {
    const maturity = /^falco-(\w+)-rules$/.exec(ruleset)?.[1] ?? 'stable'
    today.push(...(await entriesAt('HEAD', ruleset, !known.includes(maturity))))
  }
  await replaceTable(sync, 'Rules', rulesIn(today), day)
  return day
}

function rulesIn(entries: readonly PlainValues[]) {
  return entries.flatMap((entry) => {
    const name = textIn(entry, 'rule')
    const tags = textListIn(entry, 'tags')
    const maturity = tags.find((tag) => tag.startsWith('maturity_'))
    if (name === undefined || maturity === undefined) return []
    return {
      name,
      maturity: maturity.replace('maturity_', ''),
      priority: textIn(entry, 'priority')?.toLowerCase().replace('informational', 'info'),
      tags: tags.filter((tag) => tag !== maturity),
      enabled: textIn(entry, 'enabled') === 'false' ? false : undefined,
    }
  })
}

const withoutVersion = (tag: string) => tag.replace(/-?\d+\.\d+\.\d+$/, '')

const lacksVersions = (entry: PlainValues) => entry.has('driver') && !entry.has('driverApi')

const isEarlier = (tag: string, other: string) =>
  withoutVersion(tag) === withoutVersion(other) && byVersion(tag, other) < 0

/**
 * Adds an entry for each new tag. If a person wrote an entry before the tag existed (with the key
 * `source`), or versions of the driver are missing, updates the entry; other keys stay.
 * @param tags - all tags that need an entry in the list, the newest first
 */
async function addTagged(
  { folder, words, notes }: Sync,
  day: string,
  kind: 'Bundles' | 'Rulesets',
  tagOf: (entry: PlainValues) => string,
  tags: readonly string[],
  read: (tag: string) => Promise<NewValues>,
) {
  for (const list of await openLists(folder, kind)) {
    const known = list.entries().filter((entry) => !entry.has('source'))
    const present = known.filter((entry) => tags.includes(tagOf(entry)))
    refuseHalf(present.length, known.length, `of the tags in ${list.file}`)
    for (const entry of known)
      if (!present.includes(entry)) notes.push(withoutTag(tagOf(entry), list.file))
    for (const tag of tags) {
      if (known.some((entry) => tagOf(entry) === tag && !lacksVersions(entry))) continue
      const facts = await read(tag)
      const at = list.entries().findIndex((entry) => tagOf(entry) === tag)
      const before = list.entries()[at]
      const older = list.entries().filter((entry) => isEarlier(tagOf(entry), tag))
      for (const [key, value] of Object.entries(facts))
        if (value === undefined && [before, ...older].some((entry) => entry?.has(key)))
          notes.push(
            `At the tag ${tag} no file that a sync reads has ${key}; find it, write it in ` +
              `${list.file}, and correct tools/sync/tagged.ts`,
          )
      // Keeps what people write by hand, such as `breaks`.
      if (before) {
        list.setIn(at, facts)
        list.deleteIn(at, 'source')
      } else list.add(facts, (entry) => isEarlier(tagOf(entry), tag))
      const changes = Object.entries(facts).flatMap(([key, value]) => {
        const was = textIn(before, key)
        if (typeof value !== 'string' || value === was || tag.includes(value)) return []
        return `${key} ${value}${was ? `, was ${was}` : ''}`
      })
      if (before && changes.length === 0 && !before.has('source')) continue
      const how = before ? 'was read from its tag' : `is new in ${list.file}`
      words.push(`${tag} ${how}: ${changes.join('; ') || 'no value changed'}`)
    }
    await list.save(day)
  }
}
