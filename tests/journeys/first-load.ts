import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { distFolder, root } from './build'

/** The scripts that a page names: its tags, its preloads and the chunks that its streamed parts ask for. */
export function scriptsOf(html: string): readonly string[] {
  const forOldBrowsers = new Set([...html.matchAll(/<script[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => chunksIn(tag)))
  return [...new Set(chunksIn(html))].filter((chunk) => !forOldBrowsers.has(chunk))
}

function chunksIn(text: string): readonly string[] {
  return [...text.matchAll(/static\/chunks\/[^"'\\\s?<>]+?\.js/g)].map(([chunk]) => chunk)
}

/** Kilobytes of script, gzipped one file at a time as the server sends them. */
export function firstLoadSize(html: string): number {
  const bytes = scriptsOf(html).map((chunk) => gzipSync(readFileSync(path.join(root, distFolder, decodeURIComponent(chunk)))).length)
  return Math.ceil(bytes.reduce((sum, each) => sum + each, 0) / 1024)
}
