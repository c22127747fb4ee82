import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env.ts'

const cwd = '/home/me/site'
type Variables = Parameters<typeof readEnv>[0]
const read = (env: Variables = {}) => readEnv(env, cwd)

const defaults = {
  contentDir: '/home/me/site/content',
  outDir: '/home/me/site/out',
  stateDir: '/home/me/site/.site',
  siteUrl: 'http://localhost:3000',
  siteUrlIsLocal: true,
  basePath: '',
  precompress: true,
  host: 'localhost',
  port: 3000,
}

it('there is a default for everything, for empty variables too', () => {
  expect(read()).toEqual(defaults)
  const names = ['CONTENT_DIR', 'OUT_DIR', 'STATE_DIR', 'SITE_URL', 'BASE_PATH', 'PRECOMPRESS', 'HOST', 'PORT']
  expect(read(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(defaults)
})

it.each<[Variables, Partial<typeof defaults>]>([
  [{ CONTENT_DIR: 'x/../y' }, { contentDir: '/home/me/site/y' }],
  [{ CONTENT_DIR: '../posts' }, { contentDir: '/home/me/posts' }],
  [{ CONTENT_DIR: '/srv/content' }, { contentDir: '/srv/content' }],
  [{ OUT_DIR: '/srv/www' }, { outDir: '/srv/www' }],
  [{ OUT_DIR: '/home/me/site-out' }, { outDir: '/home/me/site-out' }],
  [{ STATE_DIR: '.site/t1' }, { stateDir: '/home/me/site/.site/t1' }],
  [{ PRECOMPRESS: 'no' }, { precompress: false }],
  [
    { SITE_URL: 'https://falco.example' },
    { siteUrl: 'https://falco.example', siteUrlIsLocal: false, precompress: true },
  ],
  [{ SITE_URL: 'HTTPS://Falco.Example/' }, { siteUrl: 'https://falco.example' }],
  [{ SITE_URL: 'http://localhost:8080' }, { siteUrl: 'http://localhost:8080', siteUrlIsLocal: false }],
  [{ BASE_PATH: '/sub' }, { basePath: '/sub' }],
  [{ BASE_PATH: '/a/b-c_d.e~f/' }, { basePath: '/a/b-c_d.e~f' }],
  [{ BASE_PATH: '/' }, { basePath: '' }],
  [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
  [{ PORT: '65535' }, { port: 65535, siteUrl: 'http://localhost:65535' }],
])('%j is read as %j', (env, wanted) => expect(read(env)).toMatchObject(wanted))

const hosted = {
  netlify: { NETLIFY: 'true', URL: 'https://falco.netlify.app', DEPLOY_PRIME_URL: 'https://pr-1--falco.netlify.app' },
  vercel: { VERCEL: '1', VERCEL_URL: 'falco-1.vercel.app', VERCEL_PROJECT_PRODUCTION_URL: 'falco.example' },
}

it.each<[Variables, string]>([
  [{ ...hosted.netlify, CONTEXT: 'production' }, 'https://falco.netlify.app'],
  [{ ...hosted.netlify, CONTEXT: 'deploy-preview' }, 'https://pr-1--falco.netlify.app'],
  [{ ...hosted.netlify, DEPLOY_PRIME_URL: undefined }, 'https://falco.netlify.app'],
  [{ ...hosted.vercel, VERCEL_ENV: 'production' }, 'https://falco.example'],
  [{ ...hosted.vercel, VERCEL_ENV: 'preview' }, 'https://falco-1.vercel.app'],
  [{ CF_PAGES: '1', CF_PAGES_URL: 'https://abc.falco.pages.dev' }, 'https://abc.falco.pages.dev'],
  [{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY_OWNER: 'FalcoSecurity' }, 'https://falcosecurity.github.io'],
])('a host that builds, %j, says where the site is, and compresses by itself', (env, siteUrl) => {
  expect(read(env)).toMatchObject({ siteUrl, siteUrlIsLocal: false, precompress: false })
  const own = { SITE_URL: 'https://mine.example', PRECOMPRESS: 'yes' }
  expect(read({ ...env, ...own })).toMatchObject({ siteUrl: own.SITE_URL, precompress: true })
})

it.each([
  [{ NETLIFY: 'true' }],
  [{ VERCEL: '1' }],
  [{ CF_PAGES: '1' }],
  [{ GITHUB_ACTIONS: 'true' }],
  [{ URL: 'https://falco.example', VERCEL_URL: 'falco.example' }],
])('%j says nothing of where the site is', (env) => expect(read(env)).toEqual(defaults))

describe.each([
  [
    'OUT_DIR',
    ', which holds the project itself; write a folder of its own such as out',
    ['.', '..', '/', '/home', '.git'],
  ],
  ['STATE_DIR', '; write a folder inside the project such as .site', ['.', '..', '/tmp/state', '../site2']],
  ['PRECOMPRESS', '; write yes or no', ['1']],
  ['PORT', '; write a number from 1 to 65535 such as 3000', ['0', '65536', '-1', '3000.5', '3e3', 'http', ' 80']],
  [
    'BASE_PATH',
    '; write a path that begins with a slash such as /community',
    ['sub', '//sub', '/a//b', '/a b', '/a/../b', '/./a', '/..', '/é', '/a?b', 'https://x.example/'],
  ],
  [
    'SITE_URL',
    "; write the address of the site's root such as https://falco.example",
    ['falco.example', 'ftp://a.example', 'javascript:alert(1)', 'https://', 'https://me:secret@a.example', ' '].concat(
      'https://a.example/?a=1',
      'https://a.example/#a',
    ),
  ],
])('%s', (name, remedy, values) => {
  it.each(values)('is refused: %s', (value) => {
    expect(() => read({ [name]: value })).toThrow(new EnvError(name, value, remedy))
  })
})

it('a refusal is one line, and says how to write an address with a path', () => {
  expect(() => read({ PORT: '1\n\u2028' })).toThrow("PORT is '1\\n<U+2028>'; write a number")
  expect(() => read({ SITE_URL: 'https://me.example/sub/' })).toThrow(
    "SITE_URL is 'https://me.example/sub/' and holds a path; write SITE_URL=https://me.example BASE_PATH=/sub",
  )
})
