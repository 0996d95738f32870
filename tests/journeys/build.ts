import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '../..')

/** Apart from `.next`, so that journeys disturb no running server. */
export const distFolder = '.next-test'

const sources = ['app', 'components', 'lib', 'messages', 'public', 'prisma', 'next.config.js', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'package-lock.json']
const mark = path.join(root, distFolder, 'source-hash')
const lock = path.join(root, '.data', 'journeys-build.lock')

function filesOf(relative: string): readonly string[] {
  const absolute = path.join(root, relative)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [relative]
  return readdirSync(absolute)
    .filter((name) => name !== 'generated')
    .flatMap((name) => filesOf(path.join(relative, name)))
    .toSorted()
}

/** Names one state of everything that goes into the build. */
export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(file).update('\0').update(readFileSync(path.join(root, file))).update('\0')
  return hash.digest('hex')
}

/** The same in build and server, so that a form of the built page is understood. It protects nothing: it is public. */
export const actionsKey = createHash('sha256').update('sunledger journeys').digest('base64')

/** Builds the product as it is shipped, with the pseudo-locales, once for each state of the source; others wait for whoever builds. */
export async function ensureBuild(): Promise<void> {
  const wanted = sourceHash()
  while (!isBuilt(wanted)) {
    if (!takeLock()) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      continue
    }
    try {
      if (!isBuilt(wanted)) await build(wanted)
    } finally {
      rmSync(lock, { force: true })
    }
  }
}

function isBuilt(wanted: string): boolean {
  return existsSync(mark) && readFileSync(mark, 'utf8') === wanted
}

/** The lock holds the number of the process that builds; one whose process is gone is taken over. */
function takeLock(): boolean {
  mkdirSync(path.dirname(lock), { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isAlive(Number(readLock()))) rmSync(lock, { force: true })
    return false
  }
}

function readLock(): string {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return String(process.pid)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function build(wanted: string): Promise<void> {
  rmSync(mark, { force: true })
  const output: string[] = []
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_DIST_DIR: distFolder,
        PSEUDO_LOCALES: '1',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer): void => {
      output.push(chunk.toString())
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`The product does not build:\n${output.join('').slice(-6_000)}`)
  writeFileSync(mark, wanted)
}
