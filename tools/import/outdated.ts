const probe = 'The legacy eBPF probe was removed in 0.44.0'
const audit = 'Kubernetes audit events come from a plugin since 0.32.0'

/** What later releases of Falco changed, by the slugs of posts on falco.org that rely on it. */
export const outdatedPosts: Readonly<Record<string, string>> = {
  'choosing-a-driver': probe,
  'detect-malicious-behaviour-on-kubernetes-api-server-through-audit-logs': audit,
  'falco-apple-silicon': probe,
  'falco-kind-prometheus-grafana': 'The gRPC output was removed in 0.44.0',
  'falco-on-gke': probe,
  'falco-on-rke-with-rancher': audit,
}
