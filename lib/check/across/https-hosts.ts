/** Hosts that are known to serve each page by https too; those below them count as well. */
const hosts = [
  'amazon.com',
  'archive.org',
  'bit.ly',
  'cloud.google.com',
  'cncf.io',
  'docker.com',
  'ebpf.io',
  'falco.org',
  'github.com',
  'github.io',
  'gitlab.com',
  'golang.org',
  'google.com',
  'grafana.com',
  'helm.sh',
  'hub.docker.com',
  'ietf.org',
  'kernel.org',
  'kubernetes.io',
  'k8s.io',
  'linkedin.com',
  'linuxfoundation.org',
  'medium.com',
  'microsoft.com',
  'mitre.org',
  'nist.gov',
  'npmjs.com',
  'openssf.org',
  'prometheus.io',
  'python.org',
  'redhat.com',
  'slack.com',
  'stackoverflow.com',
  'sysdig.com',
  'thenewstack.io',
  'twitter.com',
  'ubuntu.com',
  'wikipedia.org',
  'x.com',
  'youtu.be',
  'youtube.com',
] as const

/** The same address by https, where its host is known to serve it; undefined otherwise. */
export function httpsForm(address: string): string | undefined {
  const host = /^http:\/\/([^/?#:@]+)(?:[/?#]|$)/i.exec(address)?.[1]?.toLowerCase()
  if (host === undefined || !hosts.some((known) => host === known || host.endsWith(`.${known}`))) return undefined
  return address.replace(/^http:/i, 'https:')
}
