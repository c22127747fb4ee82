import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Root } from 'hast'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import { readMarkdown, writeCleanHtml, writeHtml } from '../markdown/processor.ts'

/** Where the HTML of Markdown documents (front matter and text) is kept, by what they say, so that none is made twice. */
export type Texts = {
  /** Name of the file that holds, or would hold, the HTML of a document. */
  nameOf(document: string): string
  /** The HTML of a document; made and kept where it was not. */
  htmlOf(document: string): Promise<string>
  /** Keeps the HTML of a document whose sanitised tree is known. */
  keep(document: string, tree: Root): Promise<void>
  /** Removes every text but those, and what other versions of the code made. */
  forgetOthers(names: ReadonlySet<string>): Promise<void>
}

const fromMarkdown = unified().use(readMarkdown).use(writeHtml).freeze()
const fromTree = unified().use(writeCleanHtml).freeze()

/** @param dir folder that is only used by one version of the code */
export function createTexts(dir: string): Texts {
  function nameOf(document: string): string {
    return `${createHash('sha256').update(document).digest('hex').slice(0, 32)}.html`
  }

  /** At once: the parser has the thread anyway, and waiting for each file takes longer than to write it. */
  function write(document: string, html: string): string {
    const file = path.join(dir, nameOf(document))
    const own = `${file}.${process.pid}.new`
    mkdirSync(dir, { recursive: true })
    writeFileSync(own, html)
    renameSync(own, file)
    return html
  }

  return {
    nameOf,
    async htmlOf(document) {
      const kept = await fs.readFile(path.join(dir, nameOf(document)), 'utf8').catch(() => undefined)
      return kept ?? write(document, String(await fromMarkdown.process(document)))
    },
    async keep(document, tree) {
      write(document, String(fromTree.stringify(await fromTree.run(tree))))
    },
    async forgetOthers(names) {
      await removeAllBut(names, dir)
      await removeAllBut(new Set([path.basename(dir)]), path.dirname(dir))
    },
  }
}

async function removeAllBut(names: ReadonlySet<string>, dir: string): Promise<void> {
  const found = await fs.readdir(dir).catch(() => [])
  for (const name of found.filter((name) => !names.has(name))) await fs.rm(path.join(dir, name), { recursive: true })
}

/** The whole way from Markdown to HTML, as a plugin that asks for the HTML instead. */
export function fromTexts(this: Processor, texts: Texts): (tree: unknown, file: VFile) => Promise<void> {
  let html = ''
  this.parser = () => ({ type: 'root', children: [] })
  this.compiler = () => html
  return async (_, file) => {
    html = await texts.htmlOf(String(file))
  }
}
