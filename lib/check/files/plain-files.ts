import { isUtf8 } from 'node:buffer'
import { codePoint } from '#lib/text/message-format.ts'

/** Why the bytes are no text, in words that follow the file's name; undefined where they are. */
export function textProblem(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes))
    return 'is not text in UTF-8, though its name says so; save it as UTF-8, or under the name of what it is'
  const text = new TextDecoder().decode(bytes)
  // Some servers send such a file as XML ('.rs' is application/rls-services+xml for many) or leave the type to the
  // browser, and either runs as a page what begins like one (MIME Sniffing Standard, 7.1). '<13>' begins a log.
  if (/^\s*<[^\d\s]/.test(text))
    return "begins with '<' as pages do, and browsers may run it as one; show it as a code block, or put a comment first"
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/.exec(text)
  if (control === null) return undefined
  const line = text.slice(0, control.index).split('\n').length
  const advice = control[0] === '\u001B' ? 'save it without colours' : 'remove it, or name the file by what it is'
  return `holds the control character ${codePoint(control[0])} in line ${line}, which is not text; ${advice}`
}

/** Why the bytes are no PDF (ISO 32000-1, 7.5.2 and 7.5.5), in words that follow the file's name. */
export function pdfProblem(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  if (!/^%PDF-\d\.\d/.test(text)) return 'is not a PDF, though its name ends in .pdf; save the PDF itself there'
  return /%%EOF[\s\0]*$/.test(text.slice(-1024)) ? undefined : 'is a PDF that was cut off; save it anew'
}
