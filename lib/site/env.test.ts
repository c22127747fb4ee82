import { expect, it } from 'vitest'
import { readEnv, type SiteEnv } from './env.ts'

type Variables = Parameters<typeof readEnv>[0]
const read = (env: Variables = {}) => readEnv(env, '/me/site')

const defaults: SiteEnv = {
  contentDir: '/me/site/content',
  outDir: '/me/site/out',
  stateDir: '/me/site/.site',
  siteUrl: 'http://localhost:3000',
  siteUrlIsLocal: true,
  basePath: '',
  host: 'localhost',
  port: 3000,
  isNetlify: false,
}

it('each setting has a default, even if its variable is empty', () => {
  expect(read()).toEqual(defaults)
  expect(read({ CONTENT_DIR: '', SITE_URL: '', PORT: '' })).toEqual(defaults)
})

const netlify = {
  NETLIFY: 'true',
  URL: 'https://a.netlify.app',
  DEPLOY_PRIME_URL: 'https://pr-1.netlify.app',
}
const source = { repositoryUrl: 'https://github.com/a/b' }
const byHost = (siteUrl: string) => ({ siteUrl, siteUrlIsLocal: false })

it.each<[Variables, Partial<SiteEnv>]>([
  [
    { SITE_URL: 'HTTPS://Falco.Example/' },
    { siteUrl: 'https://falco.example', siteUrlIsLocal: false },
  ],
  [{ BASE_PATH: '/a/b-c_d.e~f/' }, { basePath: '/a/b-c_d.e~f' }],
  [{ SOURCE_DATE_EPOCH: '1767225600' }, { buildTime: Date.parse('2026-01-01') }],
  [{ PORT: '65535' }, { port: 65535, siteUrl: 'http://localhost:65535' }],
  [{ ...netlify, CONTEXT: 'production' }, byHost(netlify.URL)],
  [{ ...netlify, CONTEXT: 'deploy-preview' }, byHost(netlify.DEPLOY_PRIME_URL)],
  [{ CF_PAGES: '1', CF_PAGES_URL: 'https://abc.pages.dev' }, byHost('https://abc.pages.dev')],
  [
    { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY_OWNER: 'FalcoSecurity' },
    byHost('https://falcosecurity.github.io'),
  ],
  [{ ...netlify, SITE_URL: 'https://a.example' }, byHost('https://a.example')],
  [{ URL: 'https://falco.example' }, defaults],
  [{ REPOSITORY_URL: 'https://x:y@github.com/a/b.git/' }, source],
  [{ REPOSITORY_URL: 'git@github.com:a/b.git' }, source],
  [{ REPOSITORY_URL: 'https://gitlab.com/a/b' }, { repositoryUrl: undefined }],
  [{ GITHUB_REPOSITORY: 'a/b' }, source],
])('the variables %j give the settings %j', (env, wanted) =>
  expect(read(env)).toMatchObject(wanted),
)

it.each([
  ['STATE_DIR', '. .. /tmp/state ../site2'],
  ['SOURCE_DATE_EPOCH', '-1 1e9'],
  ['PORT', '0 -1 65536 http'],
  ['BASE_PATH', 'sub //sub /a/../b /é /a?b'],
  ['SITE_URL', 'falco.example ftp://a.b https:// https://a:b@a.b https://a.b/?a'],
  ['REPOSITORY_URL', 'https://github.com/a'],
])('%s may not be one of %s', (name, values) => {
  for (const value of values.split(' '))
    expect(() => read({ [name]: value })).toThrow(`${name} is '${value}'`)
})

it('an error is one line, with what to write instead', () => {
  expect(() => read({ PORT: '1\n\u2028' })).toThrow("PORT is '1\\n<U+2028>'; write a number")
  expect(() => read({ SITE_URL: 'https://a.b/sub/' })).toThrow(
    "SITE_URL is 'https://a.b/sub/'; write SITE_URL=https://a.b BASE_PATH=/sub",
  )
})
