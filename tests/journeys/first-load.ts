import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { scriptsOf } from '@/scripts/bench/first-load'
import { distFolder, root } from './build'

/** Kilobytes of script, gzipped one file at a time as the server sends them. */
export function firstLoadSize(html: string): number {
  const bytes = scriptsOf(html).map((chunk) => gzipSync(readFileSync(path.join(root, distFolder, decodeURIComponent(chunk)))).length)
  return Math.ceil(bytes.reduce((sum, each) => sum + each, 0) / 1024)
}
