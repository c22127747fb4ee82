import type { PostSummary } from '#lib/content/types.ts'

/** Marks a post that no build publishes; in development only, since nothing else ever shows one. */
export function PostState({ state }: { state: PostSummary['state'] }) {
  if (state === 'published') return null
  return <span className="chip sandbox align-middle">{state === 'draft' ? 'Draft' : 'Scheduled'}</span>
}
