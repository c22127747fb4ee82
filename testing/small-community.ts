import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/files-below.ts'
import type { Files } from './files.ts'

/** The text of a post; `more` is YAML that is added to the front matter. */
export function post(slug: string, more = '', text = 'Some words.') {
  const defaults = {
    title: `About ${slug}`,
    description: `What ${slug} is.`,
    date: '2022-02-02',
    slug,
    author: 'Ada Example',
  }
  const lines = Object.entries(defaults).flatMap(([key, value]) =>
    // Keys in `more` replace defaults; `authors` replaces `author`.
    new RegExp(`^${key}s?:`, 'm').test(more) ? [] : `${key}: ${value}\n`,
  )
  return `---\n${lines.join('')}${more && `${more.trim()}\n`}---\n\n${text}\n`
}

export const maintainer = (handle: string, name: string, more: string, text = '') =>
  `---\nname: ${name}\nhandle: ${handle}\n${more}\n---\n${text}\n`

export const project = (name: string, more = '', text = '') =>
  `---\nname: ${name}\ndescription: What ${name} is for.\n${more}\n---\n${text}\n`

const folder = 'testing/small-community'

/** The files of a small content folder: a draft, a scheduled post, and documents of most kinds. */
export const files: Files = Object.fromEntries(
  filesBelow(folder).map((file) => [file, fs.readFileSync(path.join(folder, file))]),
)
