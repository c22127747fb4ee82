import fs from 'node:fs'
import path from 'node:path'
import { fileTypes, mediaTypes, PLAIN } from '#lib/media/media-types.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { HEADERS_FILE, type HeaderRule, parseHeaders, REVALIDATE } from '#lib/site/headers-file.ts'
import { parseRedirects, type Redirect, spellingsOf } from '#lib/site/redirects-file.ts'
import { folders, routes } from '#lib/site/routes.ts'

/** Writes configuration for nginx, with the headers and redirects of the site in `siteDir`. */
export function writeNginxFile({ stateDir, basePath }: SiteEnv, siteDir: string) {
  const read = (name: string) => fs.readFileSync(path.join(siteDir, name), 'utf8')
  const rules = parseHeaders(read(HEADERS_FILE))
  const dir = path.join(stateDir, 'hosts')
  fs.mkdirSync(dir, { recursive: true })
  fs.writeFileSync(
    path.join(dir, 'nginx.conf'),
    nginxFile(basePath, rules, parseRedirects(read(routes.redirects()))),
  )
}

/** The file to include in an nginx `server` whose `root` contains the site at its base path. */
function nginxFile(
  basePath: string,
  [common, ...rules]: readonly HeaderRule[],
  redirects: readonly Redirect[],
) {
  const commonHeaders = { 'Cache-Control': REVALIDATE, ...common?.headers }
  // Each location needs all headers and try_files: a location that sets a header inherits no other
  // headers, and try_files is never inherited.
  const answer = (headers: Record<string, string>) => [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx.
    'try_files $uri ${uri}index.html $uri/ =404;',
  ]
  // nginx compares whole types, with their charset; only texts have one.
  const compressed = [...new Set(fileTypes.values())].filter((type) => type.includes('charset'))
  const isMedia = (pattern: string) => pattern === `${basePath}${folders.media}*`
  return [
    '# Written by the build. In an nginx server block, write: root FOLDER; include THIS FILE;',
    ...(basePath
      ? [`location = ${basePath} { absolute_redirect off; return 301 ${basePath}/; }`]
      : []),
    ...block(`location ${basePath}/`, [
      'absolute_redirect off;',
      'gzip on;',
      'gzip_vary on;',
      'gzip_min_length 1024;',
      `gzip_types ${compressed.map((type) => `"${type}"`).join(' ')};`,
      'charset off;',
      `default_type "${PLAIN}";`,
      ...typesBlock(fileTypes),
      ...answer(commonHeaders),
      // nginx answers 403 for a folder without a page; the site answers 404.
      `error_page 403 404 =404 ${basePath}/404.html;`,
      `location = ${basePath}/${HEADERS_FILE} { return 404; }`,
      `location = ${basePath}${routes.redirects()} { return 404; }`,
      'location ~ /\\.(?!well-known/) { return 404; }',
      ...redirects.flatMap(([from, to]) =>
        spellingsOf(decodeURI(from)).map(
          (address) => `location = ${JSON.stringify(address)} { return 301 ${to}$is_args$args; }`,
        ),
      ),
      ...rules.flatMap(({ pattern, headers }) =>
        block(
          `location ${pattern.endsWith('*') ? pattern.slice(0, -1) : `= ${JSON.stringify(decodeURI(pattern))}`}`,
          [
            ...(isMedia(pattern) ? typesBlock(mediaTypes) : []),
            ...answer({ ...commonHeaders, ...headers }),
          ],
        ),
      ),
    ]),
    '',
  ].join('\n')
}

/** Media types of files by extension; files with other extensions are sent as plain text. */
const typesBlock = (types: ReadonlyMap<string, string>) =>
  block(
    'types',
    [...types].map(([extension, type]) => `"${type}" ${extension};`),
  )

function block(head: string, lines: readonly string[]) {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}']
}
