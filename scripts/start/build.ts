import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { folderRefusal } from '@/lib/data/database/data-folder'
import { childEnvironment, env } from '@/lib/env'
import { step } from './progress'
import { sourceHash } from './source-hash'

const markFile = path.resolve(env.distFolder, 'built-from')

/** Makes the database client if the schema changed. */
export async function generateClient(stop: AbortSignal): Promise<void> {
  await run('The database client could not be generated', ['scripts/generate.mjs'], {}, stop)
}

/** Builds the pages, unless there is a build of exactly this source. */
export async function ensureBuild(settings: Readonly<Record<string, string>>, stop: AbortSignal): Promise<void> {
  const hash = sourceHash()
  if (isBuilt(hash)) return
  await step('Building the pages (once for each version)', async () => {
    writeMark(null)
    await run('The pages could not be built', ['node_modules/next/dist/bin/next', 'build'], settings, stop)
    writeMark(hash)
  })
}

function isBuilt(hash: string): boolean {
  return fs.existsSync(markFile) && fs.readFileSync(markFile, 'utf8') === hash
}

/** The mark goes before a build and comes after it, so a build that was cut off is never served. */
function writeMark(hash: string | null): void {
  try {
    fs.mkdirSync(path.dirname(markFile), { recursive: true })
    fs.rmSync(markFile, { force: true })
    if (hash !== null) fs.writeFileSync(markFile, hash)
  } catch (error) {
    throw folderRefusal(path.dirname(markFile), error)
  }
}

/** Runs a Node.js program to its end; what it said goes to a log, and on failure its last lines to the console. */
function run(failure: string, command: readonly string[], settings: Readonly<Record<string, string>>, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', './scripts/start/end-with-parent.mjs', ...command], {
      env: childEnvironment(settings),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      signal: stop,
    })
    const said: string[] = []
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) {
        resolve()
        return
      }
      const log = path.join(env.dataFolder, 'build.log')
      fs.writeFileSync(log, said.join(''))
      const lastLines = said.join('').trimEnd().split('\n').slice(-30).join('\n')
      reject(new CannotStart(`${lastLines}\n${failure}; the whole output is in ${log}.`))
    })
  })
}
