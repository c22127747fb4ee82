import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env.ts'

const cwd = '/home/me/site'
type Variables = Parameters<typeof readEnv>[0]
const read = (env: Variables = {}) => readEnv(env, cwd)

/** The message of the error that variables lead to. */
function refusal(env: Variables): string {
  try {
    read(env)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  throw new Error(`accepted: ${JSON.stringify(env)}`)
}

it('has a default for everything', () => {
  expect(read()).toEqual({
    contentDir: '/home/me/site/content',
    outDir: '/home/me/site/out',
    stateDir: '/home/me/site/.site',
    siteUrl: 'http://localhost:3000',
    siteUrlIsLocal: true,
    basePath: '',
    precompress: true,
    host: 'localhost',
    port: 3000,
  })
})

it('takes empty variables for ones that are not set', () => {
  const empty = { CONTENT_DIR: '', OUT_DIR: '', STATE_DIR: '', SITE_URL: '', BASE_PATH: '', HOST: '', PORT: '' }
  expect(read(empty)).toEqual(read())
})

describe('folders', () => {
  it('are relative to the project, or absolute and outside it', () => {
    expect(read({ CONTENT_DIR: 'x/../y' }).contentDir).toBe('/home/me/site/y')
    expect(read({ CONTENT_DIR: '../posts' }).contentDir).toBe('/home/me/posts')
    expect(read({ CONTENT_DIR: '/srv/content' }).contentDir).toBe('/srv/content')
    expect(read({ OUT_DIR: '/srv/www' }).outDir).toBe('/srv/www')
    expect(read({ STATE_DIR: '.site/t1' }).stateDir).toBe('/home/me/site/.site/t1')
  })

  it.each(['.', '..', '/', '/home', '.git'])('for the site may not hold the project: OUT_DIR=%s', (value) => {
    expect(refusal({ OUT_DIR: value })).toContain(`OUT_DIR is '${value}'`)
  })

  it('for the site may lie beside the project and begin like it', () => {
    expect(read({ OUT_DIR: '/home/me/site-out' }).outDir).toBe('/home/me/site-out')
  })

  it.each(['.', '..', '/tmp/state', '../site2'])('for state lie inside the project: STATE_DIR=%s', (value) => {
    expect(refusal({ STATE_DIR: value })).toContain(`STATE_DIR is '${value}'`)
  })
})

describe('PRECOMPRESS', () => {
  it('is no where a host builds, which compresses by itself, and yes elsewhere', () => {
    const hosts = [
      { NETLIFY: 'true', CONTEXT: 'production', URL: 'https://a.example' },
      { VERCEL: '1', VERCEL_URL: 'a.example' },
      { CF_PAGES: '1', CF_PAGES_URL: 'https://a.example' },
      { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY_OWNER: 'a' },
    ]
    expect(hosts.map((host) => read(host).precompress)).toEqual([false, false, false, false])
    expect(hosts.map((host) => read({ ...host, PRECOMPRESS: 'yes' }).precompress)).not.toContain(false)
    expect(read({ SITE_URL: 'https://a.example' }).precompress).toBe(true)
    expect(read({ PRECOMPRESS: 'no' }).precompress).toBe(false)
  })

  it('is one of two words', () => {
    expect(refusal({ PRECOMPRESS: '1' })).toBe("PRECOMPRESS is '1'; write yes or no")
  })
})

describe('SITE_URL', () => {
  it.each([
    ['https://falco.example', 'https://falco.example'],
    ['https://falco.example/', 'https://falco.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['HTTPS://Falco.Example', 'https://falco.example'],
  ])('is an origin: %s', (value, siteUrl) => {
    expect(read({ SITE_URL: value })).toMatchObject({ siteUrl, siteUrlIsLocal: false })
  })

  it.each([
    'falco.example',
    'ftp://falco.example',
    'javascript:alert(1)',
    'https://',
    'https://me@falco.example',
    'https://:secret@falco.example',
    'https://falco.example/?a=1',
    'https://falco.example/#a',
    ' ',
  ])('is refused: %s', (value) => {
    expect(refusal({ SITE_URL: value })).toContain("write the address of the site's root such as https://")
  })

  it('with a path says how to write both', () => {
    expect(refusal({ SITE_URL: 'https://me.example/sub/' })).toBe(
      "SITE_URL is 'https://me.example/sub/' and holds a path; write SITE_URL=https://me.example BASE_PATH=/sub",
    )
  })

  it('stands in for the local address with the port of the server', () => {
    expect(read({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000')
  })
})

describe('a build machine reports the address', () => {
  const netlify = {
    NETLIFY: 'true',
    URL: 'https://falco.netlify.app',
    DEPLOY_PRIME_URL: 'https://pr-1--falco.netlify.app',
  }
  const vercel = { VERCEL: '1', VERCEL_URL: 'falco-1.vercel.app', VERCEL_PROJECT_PRODUCTION_URL: 'falco.example' }
  it.each([
    ['Netlify, production', { ...netlify, CONTEXT: 'production' }, 'https://falco.netlify.app'],
    ['Netlify, preview', { ...netlify, CONTEXT: 'deploy-preview' }, 'https://pr-1--falco.netlify.app'],
    [
      'Netlify, preview without an address of its own',
      { NETLIFY: 'true', URL: netlify.URL },
      'https://falco.netlify.app',
    ],
    ['Vercel, production', { ...vercel, VERCEL_ENV: 'production' }, 'https://falco.example'],
    ['Vercel, preview', { ...vercel, VERCEL_ENV: 'preview' }, 'https://falco-1.vercel.app'],
    ['Cloudflare Pages', { CF_PAGES: '1', CF_PAGES_URL: 'https://abc.falco.pages.dev' }, 'https://abc.falco.pages.dev'],
    ['GitHub', { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY_OWNER: 'FalcoSecurity' }, 'https://falcosecurity.github.io'],
  ])('%s', (_, env, siteUrl) => {
    expect(read(env)).toMatchObject({ siteUrl, siteUrlIsLocal: false })
    expect(read({ ...env, SITE_URL: 'https://mine.example' }).siteUrl).toBe('https://mine.example')
  })

  it.each([
    { NETLIFY: 'true' },
    { VERCEL: '1' },
    { CF_PAGES: '1' },
    { GITHUB_ACTIONS: 'true' },
    { URL: 'https://falco.example', VERCEL_URL: 'falco.example' },
  ])('or does not: %o', (env) => {
    expect(read(env)).toMatchObject({ siteUrl: 'http://localhost:3000', siteUrlIsLocal: true })
  })
})

describe('BASE_PATH', () => {
  it.each([
    ['/sub', '/sub'],
    ['/sub/', '/sub'],
    ['/a/b-c_d.e~f', '/a/b-c_d.e~f'],
    ['/', ''],
  ])('is a path: %s', (value, basePath) => {
    expect(read({ BASE_PATH: value }).basePath).toBe(basePath)
  })

  it.each(['sub', '//sub', '/a//b', '/a b', '/a/../b', '/./a', '/..', '/é', '/a?b', 'https://x.example/'])(
    'is refused: %s',
    (value) => {
      expect(refusal({ BASE_PATH: value })).toBe(
        `BASE_PATH is '${value}'; write a path that begins with a slash such as /community`,
      )
    },
  )
})

it('HOST is what the server listens on', () => {
  expect(read({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
})

describe('PORT', () => {
  it.each([
    ['1', 1],
    ['65535', 65535],
  ])('is a number: %s', (value, port) => expect(read({ PORT: value }).port).toBe(port))

  it.each(['0', '65536', '-1', '3000.5', '3e3', 'http', ' 80'])('is refused: %s', (value) => {
    expect(refusal({ PORT: value })).toBe(`PORT is '${value}'; write a number from 1 to 65535 such as 3000`)
  })
})

it('a refusal is one line, whatever the value holds', () => {
  expect(refusal({ PORT: '1\n2\u2028' })).toBe("PORT is '1?2?'; write a number from 1 to 65535 such as 3000")
})
