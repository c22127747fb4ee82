import type { maintainerPageData } from './maintainer-page.ts'
import type { postPageData } from './post-page.ts'
import type { projectPageData } from './project-page.ts'

export type MaintainerPageData = Awaited<ReturnType<typeof maintainerPageData>>
export type PostPageData = Awaited<ReturnType<typeof postPageData>>
export type ProjectPageData = Awaited<ReturnType<typeof projectPageData>>
