type FenceLine = { text: string; state: 'outside' | 'opens' | 'inside' | 'closes' }

/** @param prefix regular expression for what may precede a fence on its line */
export function fenceLines(markdown: string, prefix: string): FenceLine[] {
  const fence = new RegExp(`^${prefix}(\`{3,}(?=[^\`]*$)|~{3,})(.*)$`)
  let open = ''
  return markdown.split('\n').map((text) => {
    const [, marks = '', rest = ''] = fence.exec(text) ?? []
    const closes = open !== '' && marks.startsWith(open) && /^[ \t]*$/.test(rest)
    const opens = open === '' && marks !== ''
    const state = closes ? 'closes' : opens ? 'opens' : open === '' ? 'outside' : 'inside'
    if (opens) open = marks
    if (closes) open = ''
    return { text, state }
  })
}
