import { openBeside, textAt } from '#tools/sync/repository.ts'
import { type Repository, SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { tagTable } from '#tools/sync/tag-table.ts'

const header = 'userspace/engine/falco_engine_version.h'
const modules = ['driver', 'falcosecurity-libs', 'rules', 'falcoctl']
const componentFiles = [
  'CMakeLists.txt',
  ...modules.map((name) => `cmake/modules/${name}.cmake`),
  header,
]

/** Adds new releases of Falco, with the versions of libs, driver, rules and other parts in each. */
export const readBundles = tagTable({
  kind: 'Bundles',
  versionKey: 'falco',
  forms: [{ prefix: '', since: '0.24.0' }],
  rowAt: async ({ version: falco }, repository, sync, source) => {
    const text = await textAt(repository, falco, componentFiles)
    const libs = libsIn(text)
    const driver = variable(text, 'DRIVER_VERSION')?.replace('+driver', '')
    const engine = engineIn(text)
    if (!engine)
      throw new SourceError(
        `the tag ${falco} has no FALCO_ENGINE_VERSION in ${header}; find the file that has it`,
      )
    return {
      libs,
      driver,
      rules: variable(text, 'FALCOSECURITY_RULES_FALCO_VERSION')?.replace('falco-rules-', ''),
      falcoctl: variable(text, 'FALCOCTL_VERSION'),
      container: await containerIn(text, sync, source, libs),
      engine,
      ...(libs && driver && (await driverVersions(sync, source, libs, driver))),
      pluginApi: libs && (await pluginApiAt(await openBeside(sync, source, 'libs'), libs)),
    }
  },
})

/** The value of a variable in CMake files; values for local builds are ignored. */
function variable(text: string, name: string) {
  const values = text.matchAll(new RegExp(`^\\s*set\\(${name} "([^"$]+)"`, 'gm'))
  return [...values].map(([, value = '']) => value).findLast((value) => !value.includes('local'))
}

/** The version of the engine: a whole number until Falco 0.36, then three parts. */
const engineIn = (text: string) =>
  definedVersion(text, 'FALCO_ENGINE_VERSION') ??
  /^#define FALCO_ENGINE_VERSION \(?(\d+)\)?$/m.exec(text)?.[1]

/** The version of the API of plugins at a tag of libs; undefined if it has none. */
async function pluginApiAt(repository: Repository, tag: string) {
  const file = 'userspace/plugin/plugin_api.h'
  const text = repository.tags.has(tag) ? await textAt(repository, tag, [file]) : ''
  return definedVersion(text, 'PLUGIN_API_VERSION')
}

/** The version that a C header defines in three parts. */
function definedVersion(text: string, name: string) {
  const parts = ['MAJOR', 'MINOR', 'PATCH'].flatMap(
    (part) => new RegExp(`^#define ${name}_${part}\\s+\\(?(\\d+)`, 'm').exec(text)?.[1] ?? [],
  )
  return parts.length === 3 ? parts.join('.') : undefined
}

const libsIn = (text: string) => variable(text, 'FALCOSECURITY_LIBS_VERSION')

/** The tag or commit of libs in a release of Falco. */
export async function libsAt(repository: Repository, falco: string) {
  const libs = libsIn(await textAt(repository, falco, componentFiles))
  if (!libs) throw new SourceError(`the tag ${falco} has no FALCOSECURITY_LIBS_VERSION; check it`)
  return libs
}

/** The version of the container plugin, which Falco 0.42 takes from libs. */
async function containerIn(text: string, sync: Sync, source: SyncSource, libs: string | undefined) {
  const own = variable(text, 'CONTAINER_VERSION')
  if (own || !libs || !text.includes('include(container_plugin)')) return own
  const file = 'cmake/modules/container_plugin.cmake'
  return variable(
    await textAt(await openBeside(sync, source, 'libs'), libs, [file]),
    'CONTAINER_VERSION',
  )
}

/** Reads the API and schema of a driver, and the lowest that Falco accepts. */
async function driverVersions(sync: Sync, source: SyncSource, libs: string, driver: string) {
  const repository = await openBeside(sync, source, 'libs')
  const read = async (tag: string, file: string, before = '') => {
    const text = repository.tags.has(tag) ? await textAt(repository, tag, [file]) : ''
    const version = new RegExp(`^${before}(\\d+)(?:\\.|, )(\\d+)(?:\\.|, )(\\d+)`, 'm').exec(text)
    if (!version) throw new SourceError(`${file} at the tag ${tag} of libs has no version`)
    return version.slice(1).join('.')
  }
  const own = (name: string) => read(`${driver}+driver`, `driver/${name}_VERSION`)
  const lowest = (name: string) => {
    const line = `#define SCAP_MINIMUM_DRIVER_${name}_VERSION PPM_API_VERSION\\(`
    return read(libs, 'userspace/libscap/scap.h', line)
  }
  return {
    driverApi: await own('API'),
    driverSchema: await own('SCHEMA'),
    minimumDriverApi: await lowest('API'),
    minimumDriverSchema: await lowest('SCHEMA'),
  }
}
