import { byVersion } from '#lib/text/collation.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { inTags } from './remote.ts'
import { SourceError, type Sync, type SyncSource } from './sources.ts'
import { addTagged } from './tagged.ts'

const bundleFiles = [
  'CMakeLists.txt',
  'cmake/modules/driver.cmake',
  'cmake/modules/falcosecurity-libs.cmake',
  'cmake/modules/rules.cmake',
  'cmake/modules/falcoctl.cmake',
  'userspace/engine/falco_engine_version.h',
]

/** The value of a CMake variable; the first one of some is that of a local build. */
function variable(text: string, name: string) {
  const values = text.matchAll(new RegExp(`^[ \\t]*set\\(${name} "([^"$]+)"`, 'gm'))
  return [...values].map(([, value = '']) => value).findLast((value) => !value.includes('local'))
}

function engineIn(text: string) {
  const part = (name = '') =>
    new RegExp(`^#define FALCO_ENGINE_VERSION${name} \\(?(\\d+)\\)?$`, 'm').exec(text)?.[1]
  const [major, minor, patch] = ['_MAJOR', '_MINOR', '_PATCH'].map(part)
  return major && minor && patch ? `${major}.${minor}.${patch}` : part()
}

/** Adds what new releases of Falco are built with. */
export function bringBundles(sync: Sync, source: SyncSource) {
  return inTags(sync, source, async (filesAt, allTags, day) => {
    const [list] = await openLists(sync.folder, 'Bundles', 'bundles')
    const first = list?.entries().map(versionOf).sort(byVersion)[0] ?? ''
    // Older releases are not described.
    const tags = allTags.filter((tag) => /^\d+\.\d+\.\d+$/.test(tag) && byVersion(tag, first) >= 0)
    const isAfter = (entry: PlainValues, tag: string) => byVersion(versionOf(entry), tag) < 0
    const read = async (tag: string) => bundleIn(tag, await filesAt(tag, bundleFiles), sync, source)
    await addTagged(sync, day, {
      kind: 'Bundles',
      name: 'bundles',
      tagOf: versionOf,
      tags,
      read,
      isAfter,
    })
    return day
  })
}

const versionOf = (entry: PlainValues) => textIn(entry, 'falco') ?? ''

async function bundleIn(falco: string, text: string, sync: Sync, source: SyncSource) {
  const engine = engineIn(text)
  if (!engine)
    throw new SourceError(
      `the tag ${falco} has no FALCO_ENGINE_VERSION in ${bundleFiles.at(-1)}; find where it is now`,
    )
  const libs = variable(text, 'FALCOSECURITY_LIBS_VERSION')
  const isFromLibs =
    !variable(text, 'CONTAINER_VERSION') && text.includes('include(container_plugin)')
  const container = isFromLibs ? await containerIn(libs ?? '', sync, source) : text
  const facts = {
    falco,
    libs,
    driver: variable(text, 'DRIVER_VERSION')?.replace('+driver', ''),
    rules: variable(text, 'FALCOSECURITY_RULES_FALCO_VERSION')?.replace('falco-rules-', ''),
    falcoctl: variable(text, 'FALCOCTL_VERSION'),
    container: variable(container, 'CONTAINER_VERSION'),
    engine,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** Falco 0.42 has the container plugin that its version of libs names. */
function containerIn(tag: string, sync: Sync, source: SyncSource) {
  const libs = { ...source, url: source.url.replace(/[^/]+$/, 'libs'), asOf: '' }
  return inTags(sync, libs, (filesAt) => filesAt(tag, ['cmake/modules/container_plugin.cmake']))
}
