import type { laterReleases } from '#lib/content/community.ts'
import type { companiesOf, companyParts } from '#lib/content/maintainers.ts'
import type { maintenance } from '#lib/content/maintenance.ts'
import type { projectGroups } from '#lib/content/projects.ts'
import type { maintainerPageData, postPageData, projectPageData } from './page-data.ts'

export type MaintainerPageData = Awaited<ReturnType<typeof maintainerPageData>>
export type PostPageData = Awaited<ReturnType<typeof postPageData>>
export type ProjectPageData = Awaited<ReturnType<typeof projectPageData>>
export type Companies = ReturnType<typeof companiesOf>
export type CompanyPart = ReturnType<typeof companyParts>[number]
export type LaterReleases = NonNullable<Awaited<ReturnType<typeof laterReleases>>>
export type MatrixRow = Awaited<ReturnType<typeof maintenance>>['rows'][number]
export type SizedProject = Awaited<ReturnType<typeof maintenance>>['onFew'][number]
export type ProjectGroup = Awaited<ReturnType<typeof projectGroups>>[number]
