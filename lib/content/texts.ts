import { bodyOf, contentIndex } from './store.ts'

/** The HTML of the text that a file holds, before links are placed; empty where it holds none. */
export async function textOf(file: string): Promise<string> {
  const { posts, maintainers, projects } = await contentIndex()
  const entry = [...posts, ...maintainers, ...projects].find(({ _raw }) => _raw.sourceFilePath === file)
  return entry ? bodyOf(entry) : ''
}
