import type { YAMLParseError } from 'yaml'
import { clean, quote } from '#lib/text/message-format.ts'

/** What a parser of YAML could not read, in the words of an author: what was found, and what to write instead. */
export function yamlMessage({ code, message, pos: [offset] }: YAMLParseError, text: string): string {
  return `YAML: ${clean(problemOf(code, message, text, offset), 500)}`
}

function problemOf(code: YAMLParseError['code'], message: string, text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? ''
  const [, key, value] = /^\s*(?:- +)?([\w-]+):\s(.*)$/.exec(line) ?? []
  const quoted =
    key === undefined || value === undefined
      ? "put the value in quotes: 'a: b'"
      : `quote the value: ${key}: ${inQuotes(value)}`
  const found = text.slice(offset).split('\n', 1)[0] ?? ''
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab cannot indent a line; write spaces'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /\t/.test(line)
        ? 'a tab cannot indent a line; write spaces'
        : `a colon and a space inside a value need quotes; ${quoted}`
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${quote(found.slice(0, 1))} unless it is quoted; ${quoted}`
    case 'BAD_DQ_ESCAPE':
      return `${quote(found.slice(0, 2))} means nothing between double quotation marks; write single ones, where a backslash is a character like any other`
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (/directives-end/.test(message)) return orders(quoted)
      if (/quote/.test(message)) return 'a quotation mark is not closed; write the same mark at the end of the value'
      if (/between|Missing [,{}]/.test(message))
        return `a comma is missing before ${quote(found)}; write one between two items`
      return "a line is not a key with a value; write 'key: value', with a space after the colon"
    case 'BAD_INDENT':
      return /must be sufficiently indented/.test(message)
        ? "a bracket is never closed; write ']' after '[', and '}' after '{', on the same line"
        : 'a line is indented unlike those around it; write as many spaces in front as they have'
    case 'MULTIPLE_DOCS':
      return "there is a second document after '---'; write one only"
    case 'BAD_DIRECTIVE':
      return orders(quoted)
    case 'KEY_OVER_1024_CHARS':
      return 'a key is longer than 1,024 characters; write a short key, a colon, a space and the value'
    case 'MULTIPLE_ANCHORS':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return "an anchor ('&') or alias ('*') is not read; write the value itself, or quote it"
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_PROP_ORDER':
      return "a tag ('!') is not read; write the value itself, or quote it"
    default:
      return unexpected(found, line, quoted)
  }
}

function orders(quoted: string): string {
  return `a line begins with '%', which gives orders to a parser; remove it, or ${quoted}`
}

/** What stands where nothing of its kind can be. */
function unexpected(found: string, line: string, quoted: string): string {
  if (/^[\]}]/.test(found)) return `the bracket ${quote(found.slice(0, 1))} closes nothing; remove it, or ${quoted}`
  if (found.startsWith(',')) return 'a comma has no item in front of it; write one comma between two items'
  if (/^- /.test(found)) return `a list begins on the line of its key; write it below, or ${quoted}`
  if (/["'] [^#]/.test(line.slice(0, line.length - found.length + 2)) || /:\s+["']/.test(line))
    return `${quote(found)} stands after the closing quotation mark; put it between the marks, or ${quoted}`
  if (/:\s+[|>]/.test(line))
    return `text stands on the line of '|' or '>'; write it on the next line, indented by two spaces`
  return `${quote(found)} cannot stand here; ${quoted}`
}

function inQuotes(value: string): string {
  const bare = value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .slice(0, 80)
  return `'${bare.replaceAll("'", "''")}'`
}
