/**
 * Makes the Prisma client from the schema, offline: the engine check of `prisma generate` is satisfied by any existing file,
 * and generating needs no engine. (Never call `prisma migrate diff` this way: it would say "no change" whatever there is.)
 * Does nothing when the client is already that of this schema.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const schema = path.join(root, 'prisma', 'schema.prisma')
const output = path.join(root, 'lib', 'generated', 'prisma')
const stamp = path.join(output, '.made-from')
const lock = path.join(root, 'lib', 'generated.lock')

const version = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', 'prisma', 'package.json'), 'utf8')).version
const source = createHash('sha256').update(fs.readFileSync(schema)).update(version).digest('hex')

function isCurrent() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === source
}

/** Two commands started together must not write the same files at once. A lock older than a minute was left by a killed one. */
function takeLock() {
  try {
    fs.mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const made = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - made > 60_000) fs.rmSync(lock, { recursive: true, force: true })
    return false
  }
}

async function generate() {
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    if (isCurrent()) return
    fs.rmSync(stamp, { force: true })
    execFileSync(process.execPath, [path.join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        ...process.env,
      },
    })
    fs.writeFileSync(stamp, source)
  } finally {
    fs.rmSync(lock, { recursive: true, force: true })
  }
}

try {
  if (!isCurrent()) await generate()
} catch (error) {
  const said = [error.stdout, error.stderr].map((output) => output?.toString().trim()).filter(Boolean).join('\n')
  console.error(`The database client could not be generated: ${said || error.message}`)
  process.exitCode = 1
}
