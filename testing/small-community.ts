import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/folders.ts'
import { type Files, postText } from './files.ts'

/** The text of a post; keys in the YAML `more` replace defaults. */
export function post(slug: string, more = '', text = 'Some words.') {
  const keys = [...more.matchAll(/^(\w+): ?(.*(?:\n\W.*)*)/gm)].map(([, ...pair]) => pair)
  const author = /^authors:/m.test(more) ? undefined : 'Ada Example'
  return postText(slug, { date: '2022-02-02', author, ...Object.fromEntries(keys) }, text)
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
