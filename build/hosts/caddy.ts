import { PLAIN } from '#lib/media/media-types.ts'
import { spellingsOf } from '#lib/site/redirects-file.ts'
import { type Answers, block } from './answers.ts'

/** The Caddyfile to import in a site block, whose `root` contains the site at its base path. */
export function caddyFile(answers: Answers) {
  const { basePath, parts, all, redirects, shared, hidden, types, mediaTypes } = answers
  const line = ([name, value]: [string, string]) => `${name} "${value}"`
  const set = (to: string, headers: Record<string, string>) =>
    block(`header ${to}`, Object.entries(headers).map(line))
  const typesIn = (name: string, list: Answers['types'], prefix = '*') =>
    list.flatMap(({ type, extensions }, index) => {
      const paths = extensions.map((extension) => `${prefix}.${extension}`)
      // Pages, whose paths end in a slash, are HTML.
      if (extensions.includes('html')) paths.push('*/')
      return [
        `@${name}${index} path ${paths.join(' ')}`,
        `header @${name}${index} Content-Type "${type}"`,
      ]
    })
  const media = `${basePath}/media/`
  const others = Object.keys(Object.assign({}, ...parts.map(({ headers }) => headers))).filter(
    (name) => !(name in all),
  )
  const files = [
    // Caddy itself sends Vary only with compressed files.
    'header ?Vary Accept-Encoding',
    ...block('file_server', ['precompressed br gzip']),
  ]
  return [
    '# Written by the build. In a Caddy site block, write: root * FOLDER, and import THIS FILE',
    ...(basePath ? [`redir ${basePath} ${basePath}/ 301`] : []),
    // In `route`, directives run in the order written, so a later header replaces an earlier one.
    ...block(`route ${basePath}/*`, [
      ...set('*', { ...all, 'Content-Type': PLAIN }),
      ...typesIn('type', types),
      `header ${media}* Content-Type "${PLAIN}"`,
      ...typesIn('media', mediaTypes, `${media}*/*`),
      ...parts.flatMap(({ pattern, headers }) => set(pattern, headers)),
      ...block('@hidden', [
        `path */.* ${hidden.join(' ')}`,
        `not path ${basePath}/.well-known/* /.well-known/*`,
      ]),
      'error @hidden 404',
      ...block('@asks', ['method OPTIONS', `path ${shared}*`]),
      'respond @asks 204',
      '@writes not method GET HEAD',
      'header @writes Allow "GET, HEAD"',
      'respond @writes 405',
      // The request's query with its question mark; empty if the request has none.
      'map {query} {suffix} {',
      '  "" ""',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Caddy.
      '  ~.* "?${0}"',
      '}',
      ...redirects.flatMap(([from, to]) =>
        spellingsOf(from).map((address) => `redir ${address} ${to}{suffix} 301`),
      ),
      // Debian's Caddy loses the query when it redirects a folder to its address with a slash.
      ...block('@query', ['not path */ //*', 'file {path}/index.html', "expression {query} != ''"]),
      'redir @query {path}/?{query} 301',
      ...files,
    ]),
    ...block('handle_errors', [
      ...block(`route ${basePath}/*`, [
        ...others.map((name) => `header -${name}`),
        ...set('*', { ...all, 'Content-Type': 'text/html; charset=utf-8' }),
        `rewrite * ${basePath}/404.html`,
        ...files,
      ]),
    ]),
    '',
  ].join('\n')
}
