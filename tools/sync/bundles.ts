import { byVersion } from '#lib/text/collation.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { inTags } from './remote.ts'
import { SourceError, type Sync, type SyncSource } from './sources.ts'
import { addTagged } from './tagged.ts'

const header = 'userspace/engine/falco_engine_version.h'
const modules = ['driver', 'falcosecurity-libs', 'rules', 'falcoctl']
const files = ['CMakeLists.txt', ...modules.map((name) => `cmake/modules/${name}.cmake`), header]

const tagOf = (entry: PlainValues) => textIn(entry, 'falco') ?? ''

/** Adds new releases of Falco, with the versions of libs, driver, rules and other parts in each. */
export function bringBundles(sync: Sync, source: SyncSource) {
  return inTags(sync, source, async (filesAt, allTags, day) => {
    const [list] = await openLists(sync.folder, 'Bundles', 'bundles')
    const first = list?.entries().map(tagOf).sort(byVersion)[0] ?? ''
    const tags = allTags.filter((tag) => /^\d+\.\d+\.\d+$/.test(tag) && byVersion(tag, first) >= 0)
    const read = async (falco: string) => {
      const text = await filesAt(falco, files)
      const libs = variable(text, 'FALCOSECURITY_LIBS_VERSION')
      const engine = engineIn(text)
      if (!engine)
        throw new SourceError(
          `the tag ${falco} has no FALCO_ENGINE_VERSION in ${header}; find the file that has it now`,
        )
      return {
        falco,
        libs,
        driver: variable(text, 'DRIVER_VERSION')?.replace('+driver', ''),
        rules: variable(text, 'FALCOSECURITY_RULES_FALCO_VERSION')?.replace('falco-rules-', ''),
        falcoctl: variable(text, 'FALCOCTL_VERSION'),
        container: variable(text, 'CONTAINER_VERSION') ?? (await containerOf(text, libs)),
        engine,
      }
    }
    /** In Falco 0.42, the version of the container plugin is in the repository of libs. */
    const containerOf = (text: string, libs: string | undefined) => {
      if (!libs || !text.includes('include(container_plugin)')) return undefined
      const url = source.url.replace(/[^/]+$/, 'libs')
      return inTags(sync, { ...source, url, asOf: '' }, async (filesAt) =>
        variable(
          await filesAt(libs, ['cmake/modules/container_plugin.cmake']),
          'CONTAINER_VERSION',
        ),
      )
    }
    await addTagged(sync, day, { kind: 'Bundles', name: 'bundles', tagOf, tags, read })
    return day
  })
}

/** The value that a CMake file sets for a variable, except that for local builds. */
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
