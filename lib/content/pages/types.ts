import type { maintainerPageData, postPageData, projectPageData } from './page-data.ts'

export type MaintainerPageData = Awaited<ReturnType<typeof maintainerPageData>>
export type PostPageData = Awaited<ReturnType<typeof postPageData>>
export type ProjectPageData = Awaited<ReturnType<typeof projectPageData>>
