import { PLAIN } from '#lib/media/media-types.ts'
import { spellingsOf } from '#lib/site/redirects-file.ts'
import { folders } from '#lib/site/routes.ts'
import type { Answers } from './answers.ts'

/** The file to include in an nginx `server` whose `root` contains the site at its base path. */
export function nginxFile(answers: Answers) {
  const { basePath, parts, all, redirects, hidden, types, mediaTypes } = answers
  const linesOf = (list: Answers['types']) =>
    list.map(({ type, extensions }) => `"${type}" ${extensions.join(' ')};`)
  // Each location needs all headers and try_files: a location that sets a header inherits no other
  // headers, and try_files is never inherited.
  const answer = (headers: Record<string, string>) => [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of nginx.
    'try_files $uri ${uri}index.html $uri/ =404;',
  ]
  // nginx compares whole types, with their charset; only texts have one.
  const compressed = [...new Set([...types.map(({ type }) => type), PLAIN])].filter((type) =>
    type.includes('charset'),
  )
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
      ...block('types', linesOf(types)),
      ...answer(all),
      // nginx answers 403 for a folder without a page; the site answers 404.
      `error_page 403 404 =404 ${basePath}/404.html;`,
      ...hidden.map((address) => `location = ${address} { return 404; }`),
      'location ~ /\\.(?!well-known/) { return 404; }',
      ...redirects.flatMap(([from, to]) =>
        spellingsOf(decodeURI(from)).map(
          (address) => `location = ${JSON.stringify(address)} { return 301 ${to}$is_args$args; }`,
        ),
      ),
      ...parts.flatMap(({ pattern, headers }) =>
        block(
          `location ${pattern.endsWith('*') ? pattern.slice(0, -1) : `= ${JSON.stringify(decodeURI(pattern))}`}`,
          [
            ...(isMedia(pattern) ? block('types', linesOf(mediaTypes)) : []),
            ...answer({ ...all, ...headers }),
          ],
        ),
      ),
    ]),
    '',
  ].join('\n')
}

function block(head: string, lines: readonly string[]) {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}']
}
