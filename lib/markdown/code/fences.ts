/**
 * A line of Markdown with its offset; `state` tells if it is in, opens or closes a fenced code
 * block.
 */
type FenceLine = { text: string; from: number; state: 'outside' | 'opens' | 'inside' | 'closes' }

/**
 * Reads the lines of a Markdown text.
 * @param prefix what may come before a fence, as a pattern
 */
export function fenceLines(markdown: string, prefix: string): FenceLine[] {
  const fence = new RegExp(`^${prefix}(\`{3,}(?=[^\`]*$)|~{3,})(.*)$`)
  let open = ''
  let from = 0
  return markdown.split('\n').map((text) => {
    const [, marks = '', rest = ''] = fence.exec(text) ?? []
    const closes = open !== '' && marks.startsWith(open) && rest.trim() === ''
    const opens = open === '' && marks !== ''
    const state = closes ? 'closes' : opens ? 'opens' : open === '' ? 'outside' : 'inside'
    if (opens) open = marks
    if (closes) open = ''
    const line: FenceLine = { text, from, state }
    from += text.length + 1
    return line
  })
}
