import fs from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '../progress.ts'
import { clientComponents } from './client-components.ts'
import { compress } from './compress.ts'
import { RuntimeNeededError, stripFramework } from './framework.ts'
import { stylePruner } from './prune-style.ts'

type Places = {
  /** Folder that Next exported to; it becomes the finished site. */
  exportDir: string
  /** Next's build folder, which tells of client components. */
  buildDir: string
  basePath: string
  /** Where compressed pages are kept between builds. */
  keptDir: string
}

/** Words that client/ puts into pages: their rules must be there before. */
const addedByScripts = ['.copy', 'button', 'html']

/** Flight data, which only the framework's runtime asks for. */
const flight = /^(?:index|__next\..+|_next)\.txt$/

/**
 * Turns Next's export into the finished site: pages without the framework, each with the style that it uses, and every
 * text file compressed beside itself.
 * @throws {RuntimeNeededError} where a page would be broken without the framework; all of them are named
 */
export async function finishSite(
  { exportDir, buildDir, basePath, keptDir }: Places,
  progress: Progress,
): Promise<void> {
  const components = await clientComponents(buildDir)
  if (components.length > 0) {
    const lines = components.map(
      ({ route, file }) =>
        `${file}: a client component, used by ${route}; make it a server component, and put behaviour into client/`,
    )
    throw new RuntimeNeededError(lines.join('\n'))
  }
  const files = await fs.readdir(exportDir, { recursive: true, withFileTypes: true })
  const paths = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name))
  const pages = paths.filter((file) => file.endsWith('.html')).sort()
  await finishPages(pages, exportDir, basePath, (done) => progress.step(done, pages.length, 'pages finished'))

  const isOurs = (file: string): boolean => !path.relative(exportDir, file).startsWith(`media${path.sep}`)
  for (const file of paths.filter((file) => flight.test(path.basename(file)) && isOurs(file))) await fs.rm(file)
  await fs.rm(path.join(exportDir, '_next'), { recursive: true, force: true })
  await compress(exportDir, keptDir, (done, total) => progress.step(done, total, 'files compressed'))
  progress.end()
}

async function finishPages(
  pages: readonly string[],
  exportDir: string,
  basePath: string,
  tell: (done: number) => void,
): Promise<void> {
  const pruners = new Map<string, (html: string) => string>()
  const refused: string[] = []
  for (const [index, page] of pages.entries()) {
    tell(index + 1)
    try {
      const { html, stylesheets, headEnd } = stripFramework(
        path.relative(exportDir, page),
        await fs.readFile(page, 'utf8'),
      )
      const key = stylesheets.join(' ')
      const pruner = pruners.get(key) ?? stylePruner(await readAll(stylesheets, exportDir, basePath), addedByScripts)
      pruners.set(key, pruner)
      const result = `${html.slice(0, headEnd)}<style>${pruner(html)}</style>${html.slice(headEnd)}`
      const left = /["'(][^"'()\s]*\/_next\/[^"'()\s]*/.exec(result)?.[0].slice(1)
      if (left)
        refused.push(
          `${path.relative(exportDir, page)}: asks for ${left}, a file of the framework; import it from public/ instead`,
        )
      await fs.writeFile(page, result)
    } catch (error) {
      if (!(error instanceof RuntimeNeededError)) throw error
      refused.push(error.message)
    }
  }
  if (refused.length > 0) throw new RuntimeNeededError(refused.join('\n'))
}

async function readAll(stylesheets: readonly string[], exportDir: string, basePath: string): Promise<string> {
  const texts = stylesheets.map((address) =>
    fs.readFile(path.join(exportDir, address.slice(basePath.length).split('?')[0] ?? ''), 'utf8'),
  )
  return (await Promise.all(texts)).join('\n')
}
