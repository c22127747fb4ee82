/** A value as YAML between single quotation marks, which give a backslash no meaning. */
export function yamlText(written: string) {
  const [, mark, inner] = /^(["'])(.*)\1$/s.exec(written.trim()) ?? []
  if (mark === "'") return written.trim()
  const text = inner?.replaceAll('\\"', '"') ?? written.trim()
  return `'${text.replaceAll("'", "''")}'`
}

const bare = /^(?!(?:true|false|null|yes|no|on|off)$)[\p{L}_][\p{L}\p{M}\p{N}_ .+/-]*$/iu

/** The YAML list that an author meant, with quotation marks if YAML needs them. */
export function yamlList(written: string) {
  const items = written
    .replace(/^\s*(?:\[|- ?)|\]\s*$/g, '')
    .split(/[,;]|\s-/)
    .map((item) => item.trim().replace(/^["']+|["']+$/g, ''))
    .filter((item) => item !== '')
  return `[${items.map((item) => (bare.test(item) ? item : yamlText(item))).join(', ')}]`
}
