import { parseDocument } from 'yaml'

/** Languages in which a line that begins with `#` is a comment. */
const hashComments = new Set([
  'bash',
  'console',
  'dockerfile',
  'makefile',
  'python',
  'rego',
  'sh',
  'shell',
  'toml',
  'yaml',
  'yml',
])

/**
 * A post's text as another post: with a slug, title and date of its own, and with a line of its own in the text and in
 * each code block that allows one, so that no cache takes the copy for the original. Links and pictures stay as they are.
 * @param copy number of the copy, from 1
 * @param date `YYYY-MM-DD`
 * @throws Error where the text has no front matter
 */
export function copyPost(text: string, copy: number, date: string): string {
  const [whole, front = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  if (whole === undefined) throw new Error('a post without front matter cannot be repeated; run npm run check')
  const facts = parseDocument(front)
  facts.set('slug', copyName(String(facts.get('slug')), copy))
  facts.set('title', `${facts.get('title')} (${copy})`)
  facts.set('date', date)
  // Two posts cannot have had one address.
  facts.delete('aliases')
  return `---\n${facts.toString({ lineWidth: 0 })}---\n${varied(body, copy)}`
}

/** What a copy's slug, file or folder is called. */
export function copyName(name: string, copy: number): string {
  return `${name}-${copy}`
}

function varied(body: string, copy: number): string {
  const lines: string[] = []
  let fence: { close: RegExp; language: string } | undefined
  let wasVaried = false
  const vary = (): void => {
    if (!wasVaried) lines.push(`This is copy ${copy}, made for a measurement.`, '')
    wasVaried = true
  }
  for (const line of body.split('\n')) {
    // Before the first heading, where a plain paragraph can stand whatever comes before or after.
    if (!fence && /^## /.test(line)) vary()
    const open = fence ? undefined : /^(`{3,}|~{3,})\s*([\w-]*)/.exec(line)
    if (open) fence = { close: new RegExp(`^${open[1]}\\s*$`), language: open[2]?.toLowerCase() ?? '' }
    else if (fence?.close.test(line)) {
      if (hashComments.has(fence.language)) lines.push(`# copy ${copy}`)
      fence = undefined
    }
    lines.push(line)
  }
  if (!wasVaried) lines.push('')
  vary()
  return lines.join('\n')
}
