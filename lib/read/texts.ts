import fs from 'node:fs/promises'
import path from 'node:path'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import { readMarkdown, writeHtml } from '#lib/markdown/processor.ts'
import { type Key, keyOf, openCache } from '#lib/store/store.ts'

/** Where the HTML of Markdown documents (front matter and text) is kept, by what they say, so that none is made twice. */
export type Texts = {
  /** Path of the file that holds, or would hold, the HTML of a document. */
  fileOf(document: string): string
  /** Whether the HTML of a document is there, whole. */
  has(document: string): Promise<boolean>
  /** The HTML of a document; made and kept where it was not. */
  htmlOf(document: string): Promise<string>
  /** Keeps the HTML of a document. */
  keep(document: string, html: string): Promise<void>
  /** Removes every text that nobody has asked for, and what other versions of the code made. */
  dropUnused(): Promise<void>
}

const fromMarkdown = unified().use(readMarkdown).use(writeHtml).freeze()

/** @param dir folder that is only used by one version of the code, and called by it */
export function createTexts(dir: string): Texts {
  const cache = openCache<string>(dir)
  const key = (document: string): Key => keyOf(path.basename(dir), document)
  return {
    fileOf: (document) => cache.fileOf(key(document)),
    has: async (document) => (await cache.read(key(document))) !== undefined,
    htmlOf: (document) => cache.get(key(document), async () => String(await fromMarkdown.process(document))),
    keep: (document, html) => cache.write(key(document), html),
    async dropUnused() {
      await cache.dropUnused()
      const versions = path.dirname(dir)
      for (const name of await fs.readdir(versions).catch(() => [])) {
        if (name !== path.basename(dir)) await fs.rm(path.join(versions, name), { recursive: true, force: true })
      }
    },
  }
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
