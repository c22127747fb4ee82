import fs from 'node:fs/promises'
import path from 'node:path'

/** A client component that a route uses: both as paths from the root of the project. */
export type ClientComponent = { route: string; file: string }

/**
 * Client components that Next's build found, but for the framework's own.
 * Reads the manifests of the build folder, which name each module by its file (checked with Next 16.4.6).
 */
export async function clientComponents(buildDir: string): Promise<ClientComponent[]> {
  const serverDir = path.join(buildDir, 'server', 'app')
  const names = await fs.readdir(serverDir, { recursive: true })
  const found: ClientComponent[] = []
  for (const name of names.filter((name) => name.endsWith('_client-reference-manifest.js'))) {
    const text = await fs.readFile(path.join(serverDir, name), 'utf8')
    const modules = [...text.matchAll(/"\[project\]\/([^"]+?)(?: <module evaluation>)?":\{"id"/g)].map(
      ([, file]) => file ?? '',
    )
    const route = path.join('app', name.replace(/_client-reference-manifest\.js$/, '.tsx'))
    for (const file of new Set(modules.filter((file) => !/(?:^|\/)node_modules\/next\/dist\//.test(file)))) {
      found.push({ route, file })
    }
  }
  return found
}
