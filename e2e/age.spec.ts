import { expect, test } from './fixtures.ts'
import { exported } from './site.ts'

// The facts of the frozen site are of 1 January 2026, which is more than 45 days before any build of today.
for (const page of ['maintainers', 'projects', 'releases', 'community']) {
  test(`/${page}/ says that its facts may be out of date`, () => {
    expect(exported(`${page}/index.html`).replace(/<!--.*?-->/g, '')).toMatch(
      /As of <time dateTime="2026-01-01">1 January 2026<\/time>, from <a [^>]*>[^<]+<\/a>; may be out of date\.<\/p>/i,
    )
  })
}
