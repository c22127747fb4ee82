/** A page of each kind that a visitor may begin at, by the name that its figures have. */
export const routes = {
  home: '/',
  'blog index': '/blog/',
  'falco-2020': '/blog/falco-2020/',
  maintainers: '/maintainers/',
  projects: '/projects/',
} as const
