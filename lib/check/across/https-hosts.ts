/** Hosts that serve all pages by https, with all hosts below them. */
const hosts =
  'bit.ly cncf.io falco.org github.com github.io k8s.io kubernetes.io medium.com slack.com youtube.com'.split(' ')

/** The same address by https, where its host is known to serve it; undefined otherwise. */
export function httpsForm(address: string): string | undefined {
  const host = /^http:\/\/([^/?#:@]+)(?:[/?#]|$)/i.exec(address)?.[1]?.toLowerCase()
  if (host === undefined || !hosts.some((known) => `.${host}`.endsWith(`.${known}`))) return undefined
  return address.replace(/^http:/i, 'https:')
}
