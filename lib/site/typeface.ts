import path from 'node:path'
import { readEntry } from '#lib/store/store.ts'
import { href } from './identity.ts'
import { routes } from './routes.ts'

/** The typeface of headings: a file with a hash of its bytes in its name. */
export type Typeface = {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  /** Rules of CSS that give typefaces of the reader's system the same widths and heights. */
  fallbacks: string
}

/** File that holds it. */
export const typefaceFile = (stateDir: string): string => path.join(stateDir, 'typeface.v8')

/** What build/typeface made when the site was started. */
export async function typeface(): Promise<Typeface> {
  const made = await readEntry<Typeface>(typefaceFile(process.env.SITE_DATA_DIR ?? ''))
  if (!made) throw new Error('The typeface of the site is missing or damaged; start the site or its build again')
  return made
}

/**
 * The rules by which a page asks for it. Nothing waits for it and nothing moves: a browser that does not have it at hand
 * shows a fallback until the next page, and fetches it meanwhile.
 */
export async function typefaceRules(): Promise<string> {
  const { name, fallbacks } = await typeface()
  const src = href(routes.client(name))
  return `@font-face{font-family:Heading;font-weight:700;font-display:optional;src:url(${src})}${fallbacks}`
}
