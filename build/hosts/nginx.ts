import { PLAIN } from '#lib/media/media-types.ts'
import { type Answers, block } from './answers.ts'

/** Writes what a `server` of nginx includes; its `root` holds the site at its base path. */
export function nginxFile({ basePath, parts, all, redirects, hidden, types, mediaTypes }: Answers) {
  const linesOf = (list: Answers['types']) =>
    list.map(({ type, extensions }) => `"${type}" ${extensions.join(' ')};`)
  // A location that sets one header inherits none, and no location inherits try_files.
  const answer = (headers: Record<string, string>) => [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a variable of nginx.
    'try_files $uri ${uri}index.html $uri/ =404;',
  ]
  const isMedia = (pattern: string) => pattern === `${basePath}/media/*`
  return [
    '# Written by the build. In a server { } of nginx: root FOLDER; include THIS FILE;',
    ...(basePath
      ? [`location = ${basePath} { absolute_redirect off; return 301 ${basePath}/; }`]
      : []),
    ...block(`location ${basePath}/`, [
      'absolute_redirect off;',
      'gzip_static on;',
      'gzip_vary on;',
      'charset off;',
      `default_type "${PLAIN}";`,
      ...block('types', linesOf(types)),
      ...answer(all),
      // A folder without a page is missing, not forbidden.
      `error_page 403 404 =404 ${basePath}/404.html;`,
      ...hidden.map((address) => `location = ${address} { return 404; }`),
      'location ~ /\\.(?!well-known/) { return 404; }',
      ...redirects.map(
        ([from, to]) => `location = ${JSON.stringify(decodeURI(from))} { return 301 ${to}; }`,
      ),
      ...parts.flatMap(({ pattern, headers }) =>
        block(`location ${pattern.endsWith('*') ? pattern.slice(0, -1) : `= ${pattern}`}`, [
          ...(isMedia(pattern) ? block('types', linesOf(mediaTypes)) : []),
          ...answer({ ...all, ...headers }),
        ]),
      ),
    ]),
    '',
  ].join('\n')
}
