import { openBeside, versionAt } from '#tools/sync/repository.ts'
import type { Repository } from '#tools/sync/source.ts'
import { tagTable } from '#tools/sync/tag-table.ts'

/** A variable in CMake files; values for local builds are ignored. */
const cmake = (name: string) =>
  new RegExp(`^\\s*set\\(${name} "(?:falco-rules-)?(?!.*local)([^"$+]+)`, 'm')

/** A version that a C header defines in three lines. */
const defined = (name: string) => {
  const lines = ['MAJOR', 'MINOR', 'PATCH'].map((place) => `#define ${name}_${place}\\s+(\\d+)`)
  return new RegExp(lines.join('\\s+'))
}

const minimum = (name: string) =>
  new RegExp(`SCAP_MINIMUM_DRIVER_${name}_VERSION PPM_API_VERSION\\((\\d+), (\\d+), (\\d+)\\)`)

const libs = {
  file: 'cmake/modules/falcosecurity-libs.cmake',
  form: cmake('FALCOSECURITY_LIBS_VERSION'),
}

/** Files with the versions in a release of Falco; `at` is the component whose tag has the file. */
const components = [
  { key: 'libs', at: 'falco', ...libs },
  { key: 'driver', at: 'falco', file: 'cmake/modules/driver.cmake', form: cmake('DRIVER_VERSION') },
  {
    key: 'rules',
    at: 'falco',
    file: 'cmake/modules/rules.cmake',
    form: cmake('FALCOSECURITY_RULES_FALCO_VERSION'),
  },
  {
    key: 'falcoctl',
    at: 'falco',
    file: 'cmake/modules/falcoctl.cmake',
    form: cmake('FALCOCTL_VERSION'),
  },
  { key: 'container', at: 'falco', file: 'CMakeLists.txt', form: cmake('CONTAINER_VERSION') },
  {
    key: 'engine',
    at: 'falco',
    file: 'userspace/engine/falco_engine_version.h',
    form: defined('FALCO_ENGINE_VERSION'),
  },
  { key: 'driverApi', at: 'driver', file: 'driver/API_VERSION', form: /([\d.]+)/ },
  { key: 'driverSchema', at: 'driver', file: 'driver/SCHEMA_VERSION', form: /([\d.]+)/ },
  { key: 'minimumDriverApi', at: 'libs', file: 'userspace/libscap/scap.h', form: minimum('API') },
  {
    key: 'minimumDriverSchema',
    at: 'libs',
    file: 'userspace/libscap/scap.h',
    form: minimum('SCHEMA'),
  },
  {
    key: 'pluginApi',
    at: 'libs',
    file: 'userspace/plugin/plugin_api.h',
    form: defined('PLUGIN_API_VERSION'),
  },
] as const

/** Adds new releases of Falco, with the versions of libs, driver, rules and others in each. */
export const readBundles = tagTable({
  kind: 'Bundles',
  versionKey: 'falco',
  forms: [{ prefix: '', since: '0.43.0' }],
  rowAt: async (tag, falco, sync, source) => {
    const libsRepository = await openBeside(sync, source, 'libs')
    const versions: { [Key in (typeof components)[number]['key']]?: string } = {}
    for (const { key, at, file, form } of components) {
      const driverTag = `${versions.driver}+driver`
      const ref = { falco: tag, libs: versions.libs ?? '', driver: driverTag }[at]
      const repository = at === 'falco' ? falco : libsRepository
      versions[key] = await versionAt(repository, ref, file, form)
    }
    return versions
  },
})

/** The tag of libs in a release of Falco. */
export const libsAt = (falco: Repository, tag: string) =>
  versionAt(falco, tag, libs.file, libs.form)
