import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Everything that goes into the built pages; not tsconfig.json, which Next rewrites while it builds into another folder. */
const sources = [
  'app',
  'components',
  'i18n',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'proxy.ts',
]

function filesOf(relative: string): readonly string[] {
  const found = fs.statSync(relative, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [relative]
  return fs
    .readdirSync(relative)
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesOf(path.join(relative, name)))
}

/** Names one state of the source: a build with the same name need not be made again. */
export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0')
  return hash.digest('hex')
}
