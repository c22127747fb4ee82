import fs from 'node:fs'
import { parseAst } from 'rolldown/parseAst'
import type { Expression } from './judge.ts'

/** An expression of a source file; `source` is undefined where it is put together when the program runs. */
export type FoundExpression = { place: string; flags: string; source: string | undefined }

const folders = ['app', 'build', 'client', 'components', 'lib', 'schema', 'scripts', 'tools']

/** Source files of the site, by path; tests, and what measures the site, see no content. */
export function sourceFiles(): string[] {
  return folders
    .flatMap((dir) => fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => `${dir}/${name}`))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|testing|tools\/bench/.test(file))
    .concat(fs.readdirSync('.').filter((file) => /\.config\.ts$/.test(file)))
    .sort()
}

/** Every regular expression of a source text, found by a parser: literals, and what is given to RegExp. */
export function expressionsIn(file: string, text: string): FoundExpression[] {
  const found: FoundExpression[] = []
  const place = (offset: number): string => `${file}:${text.slice(0, offset).split('\n').length}`
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child)
    if (!isNode(node)) return
    if (isLiteral(node)) found.push({ place: place(node.start), flags: node.regex.flags, source: node.regex.pattern })
    else if (isConstruction(node)) found.push({ place: place(node.start), flags: '', source: undefined })
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
  return found
}

type Node = { type: string; start: number }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function isLiteral(node: Node): node is Node & { regex: { pattern: string; flags: string } } {
  return node.type === 'Literal' && 'regex' in node
}

function isConstruction(node: Node): boolean {
  const callee = 'callee' in node && isNode(node.callee) ? node.callee : undefined
  return callee !== undefined && 'name' in callee && callee.name === 'RegExp'
}

/** Distinct expressions, each with where it stands. */
export function distinct(found: readonly FoundExpression[]): (Expression & { places: string[] })[] {
  const byText = new Map<string, Expression & { places: string[] }>()
  for (const { place, source, flags } of found) {
    if (source === undefined) continue
    const key = `/${source}/${flags}`
    const seen = byText.get(key)
    if (seen) seen.places.push(place)
    else byText.set(key, { source, flags, places: [place] })
  }
  return [...byText.values()]
}
