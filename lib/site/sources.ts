import { site } from './identity.ts'

/** Public files of the community that facts of this site come from. */
export const sources = {
  releases: { name: 'falcosecurity/falco', url: `${site.organisation}/falco/releases` },
  maintainers: { name: 'evolution/maintainers.yaml', url: `${site.organisation}/evolution/blob/main/maintainers.yaml` },
  repositories: {
    name: 'evolution/repositories.yaml',
    url: `${site.organisation}/evolution/blob/main/repositories.yaml`,
  },
  minutes: { name: 'meeting-notes', url: `${site.organisation}/community/tree/main/meeting-notes` },
} as const
