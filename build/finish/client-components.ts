import fs from 'node:fs/promises'
import path from 'node:path'

/** A client component that a route uses: both as paths from the root of the project. */
export type ClientComponent = { route: string; file: string }

/** The framework's own modules, which the finished site leaves out. */
const ofFramework = /(?:^|\/)node_modules\/next\/dist\//

/**
 * Client components that Next's build found, but for the framework's own.
 * Reads the manifests of the build folder, one a route, which name each module by its file (Next 16.4.6).
 * @throws Error where the manifest of a route cannot be read: then nobody knows what it uses
 */
export async function clientComponents(buildDir: string): Promise<ClientComponent[]> {
  const routes = Object.keys(await readJson(path.join(buildDir, 'app-path-routes-manifest.json')))
  if (routes.length === 0) throw unknown(buildDir, 'names no route')
  const found = await Promise.all(
    routes.map(async (route) => {
      const file = path.join(buildDir, 'server/app', `${route}_client-reference-manifest.js`)
      const { clientModules } = await readJson(file, (text) =>
        text.slice(text.indexOf('] = ') + 4).replace(/;\s*$/, ''),
      )
      // A page has some of the framework's at least.
      if (!isObject(clientModules) || (route.endsWith('/page') && Object.keys(clientModules).length === 0))
        throw unknown(file, 'names no module')
      const modules = Object.keys(clientModules).map((name) =>
        name.replace(/^\[project\]\//, '').replace(/ <module evaluation>$/, ''),
      )
      return [...new Set(modules)]
        .filter((name) => !ofFramework.test(name))
        .map((name) => ({ route: `app${route}.tsx`, file: name }))
    }),
  )
  return found.flat()
}

async function readJson(file: string, jsonOf = (text: string): string => text): Promise<Record<string, unknown>> {
  const text = await fs.readFile(file, 'utf8').catch(() => {
    throw unknown(file, 'is missing')
  })
  try {
    const value: unknown = JSON.parse(jsonOf(text))
    if (isObject(value)) return value
  } catch {
    // Said below.
  }
  throw unknown(file, 'has another form')
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function unknown(file: string, what: string): Error {
  return new Error(
    `${file} ${what}, so client components cannot be told; use the version of Next that package.json names, or adapt build/finish/client-components.ts`,
  )
}
