import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { scriptsOf } from '@/scripts/bench/first-load'
import { distFolder, root } from './build'

const known = new Map<string, number>()

/** Pages share most of their scripts: each is weighed once. */
function weightOf(chunk: string): number {
  const weight = known.get(chunk) ?? gzipSync(readFileSync(path.join(root, distFolder, decodeURIComponent(chunk)))).length
  known.set(chunk, weight)
  return weight
}

/** Kilobytes of script, gzipped one file at a time as the server sends them. */
export function firstLoadSize(html: string): number {
  const bytes = scriptsOf(html).map(weightOf)
  return Math.ceil(bytes.reduce((sum, each) => sum + each, 0) / 1024)
}
