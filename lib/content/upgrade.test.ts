import fs from 'node:fs'
import { expect, it } from 'vitest'
import { bundles } from './compatibility.ts'
import { testSite } from './testing/test-content.ts'

const file = new URL('testing/driver-versions.yaml', import.meta.url)
await testSite({ 'bundles.yaml': fs.readFileSync(file, 'utf8') })

/** `scap_is_api_compatible` in scap_api_version.c of libs. */
function accepts(version = '', required = '') {
  const [major, minor = 0, patch = 0] = version.split('.').map(Number)
  const [requiredMajor, requiredMinor = 0, requiredPatch = 0] = required.split('.').map(Number)
  if (major !== requiredMajor || minor < requiredMinor) return false
  return minor > requiredMinor || patch >= requiredPatch
}

it('a driver must be replaced if and only if libs of the new release refuses it', async () => {
  const all = (await bundles()).bundles
  const refused = all.filter(({ minimumDriverApi, minimumDriverSchema }, at) => {
    const { driverApi, driverSchema } = all[at + 1] ?? {}
    if (!minimumDriverApi || !driverApi) return false
    return !accepts(driverApi, minimumDriverApi) || !accepts(driverSchema, minimumDriverSchema)
  })
  const breaking = all.filter(({ changes }) => changes.driver.breaks === true)
  expect(breaking).toEqual(refused)
  expect(refused.map(({ falco }) => falco).join(' ')).toBe(
    '0.44.0 0.43.0 0.42.0 0.41.0 0.40.0 0.37.0 0.36.0 0.35.0 0.34.0 0.33.0',
  )
})

it.each([
  { falco: '0.45.0', advice: /^Check before you upgrade/ },
  {
    falco: '0.43.0',
    advice: /rebuild or .+ 0\.43\.0 needs schema 4\.1\.0, .+0\.42\.1 has 4\.0\.1\.$/,
  },
  { falco: '0.41.0', advice: /rebuild or .+ 0\.41\.0 needs schema 3\.6\.0, .+ has 3\.5\.0\.$/ },
  { falco: '0.32.1', advice: /^Check before you upgrade/ },
  { falco: '0.38.0', advice: /^Falco 0\.38\.0 accepts the driver of 0\.37\.1\.$/ },
])('the advice about the driver of Falco $falco', async ({ falco, advice }) => {
  const bundle = (await bundles()).bundles.find((one) => one.falco === falco)
  expect(bundle?.changes.driver.advice).toMatch(advice)
})
