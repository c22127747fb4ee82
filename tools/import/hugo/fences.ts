import type { Code } from 'mdast'
import { codeLanguage } from '#lib/markdown/code/code-language.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import { rangeOf } from './parse.ts'

/** What is changed of a block of code: options of Hugo's highlighter, a name that hides a language, a missing end. */
export function fenceEdits(node: Code, body: string, reportUnclosed: () => void): Edit[] {
  const { from, to } = rangeOf(node)
  const source = body.slice(from, to)
  const [, fence = '', space = '', info = ''] = /^(`{3,}|~{3,})([ \t]*)([^\n]*)/.exec(source) ?? []
  if (fence === '') return []
  const edits: Edit[] = []
  const written = cleanInfo(info)
  const infoFrom = from + fence.length + space.length
  if (written !== info) edits.push({ from: infoFrom, to: infoFrom + info.length, text: written })
  const lines = source.split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const isClosed =
    lines.length > 1 && last.length >= fence.length && [...last].every((character) => character === fence[0])
  if (!isClosed) {
    reportUnclosed()
    const lineStart = body.lastIndexOf('\n', from - 1) + 1
    const prefix = body.slice(lineStart, from).replace(/[^\s>]/g, ' ')
    const end = from + source.trimEnd().length
    edits.push({ from: end, to: end, text: `\n${prefix}${fence}` })
  }
  return edits
}

/** ```` ```yaml {hl_lines=[2,"4-5"]} ```` becomes ```` ```yaml {2,4-5} ````; `shell.` becomes `shell`. */
function cleanInfo(info: string): string {
  const [, name = '', rest = ''] = /^([^\s{]*)(.*)$/s.exec(info) ?? []
  const bare = /^[A-Za-z][\w#+-]*/.exec(name)?.[0] ?? ''
  const isHidden = bare !== name && codeLanguage(name) === 'text' && codeLanguage(bare) !== 'text'
  const options = rest.replace(/\{[^{}]*\}/g, (braces) => {
    if (!/hl_lines|linenos|linenostart|style|anchorlinenos|lineanchors/i.test(braces)) return braces
    const marked = /hl_lines\s*=\s*\[([^[\]]*)\]/i.exec(braces)?.[1]?.replace(/["'\s]/g, '')
    return marked && /^[\d,-]+$/.test(marked) ? `{${marked}}` : ''
  })
  if (!isHidden && options === rest) return info
  return `${isHidden ? bare : name}${options}`.trimEnd()
}
