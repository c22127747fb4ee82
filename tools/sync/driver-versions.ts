import type { cloneWithTags } from './remote.ts'
import { SourceError, type Sync } from './sources.ts'

/**
 * Reads the API and schema of a driver, and the lowest that Falco accepts. If libs does not have
 * them, reports this and returns nothing, so that a sync keeps what is known.
 */
export async function driverVersions(
  { notes }: Sync,
  repository: () => ReturnType<typeof cloneWithTags>,
  falco: string,
  libs: string,
  driver: string,
) {
  try {
    const { filesAt, tags } = await repository()
    const read = async (tag: string, file: string, before = '') => {
      const text = tags.includes(tag) ? await filesAt(tag, [file]) : ''
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
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    notes.push(
      `The API and schema of the driver of Falco ${falco} stay as they are: ${error.message}`,
    )
    return {}
  }
}
