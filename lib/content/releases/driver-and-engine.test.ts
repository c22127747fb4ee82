import fs from 'node:fs'
import { expect, it } from 'vitest'
import { testSite } from '#testing/test-content.ts'
import { bundles } from './bundles.ts'
import { driverAdvice } from './driver-and-engine.ts'

await testSite({ 'bundles.yaml': fs.readFileSync('testing/driver-versions.yaml', 'utf8') })

it('a driver must be replaced if libs of the new release refuses it', async () => {
  const breaking = (await bundles()).bundles.filter(
    ({ driverAdvice }) => driverAdvice.breaks === true,
  )
  // What `scap_is_api_compatible` in scap_api_version.c of libs refuses.
  expect(breaking.map(({ falco }) => falco).join(' ')).toBe(
    '0.44.0 0.43.0 0.42.0 0.41.0 0.40.0 0.37.0 0.36.0 0.35.0 0.34.0 0.33.0',
  )
})

it.each([
  {
    falco: '0.45.0',
    advice: /it is not known if Falco 0\.45\.0 accepts the driver of 0\.44\.1\.$/,
  },
  { falco: '0.43.0', advice: /0\.43\.0 needs schema 4\.1\.0, .+0\.42\.1 has 4\.0\.1\.$/ },
  { falco: '0.38.0', advice: /^Falco 0\.38\.0 accepts the driver of 0\.37\.1\.$/ },
])('the advice about the driver of Falco $falco', async ({ falco, advice }) => {
  const bundle = (await bundles()).bundles.find((one) => one.falco === falco)
  expect(bundle?.driverAdvice.advice).toMatch(advice)
})

it.each([
  { drivers: ['10.2.0', '11.0.0'], breaks: true },
  { drivers: ['10.1.0', '10.2.0'], breaks: 'unknown' },
])('if API and schema are not known, drivers $drivers break: $breaks', ({ drivers, breaks }) => {
  const [before, after] = drivers.map((driver) => ({ falco: '0.45.0', driver }))
  expect(after && driverAdvice(after, before)).toMatchObject({ breaks })
})
