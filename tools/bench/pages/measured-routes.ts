import { type Corpus, openPost } from '#tools/bench/corpus.ts'

/** A page of each kind that a visitor may begin at, by the name that its figures have. */
export function routesOf(corpus: Pick<Corpus, 'posts'>): Record<string, string> {
  const { slug } = openPost(corpus)
  return {
    home: '/',
    'blog index': '/blog/',
    [slug]: `/blog/${slug}/`,
    maintainers: '/maintainers/',
    projects: '/projects/',
  }
}
