import { gzipSync } from 'node:zlib'
import type { Visitor } from './visitor'
import { say } from './measure'

/** The scripts that a page names: its tags, its preloads and the chunks that its streamed parts ask for. */
export function scriptsOf(html: string): readonly string[] {
  const forOldBrowsers = new Set([...html.matchAll(/<script[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => chunksIn(tag)))
  return [...new Set(chunksIn(html))].filter((chunk) => !forOldBrowsers.has(chunk))
}

function chunksIn(text: string): readonly string[] {
  return [...text.matchAll(/static\/chunks\/[^"'\\\s?<>]+?\.js/g)].map(([chunk]) => chunk)
}

/** Kilobytes of script at the first load of a page, gzipped one file at a time as the server sends them. */
async function scriptKilobytes(visitor: Visitor, path: string): Promise<number> {
  let bytes = 0
  for (const chunk of scriptsOf(await visitor.page(path))) {
    bytes += gzipSync(Buffer.from(await (await visitor.open(`/_next/${chunk}`)).arrayBuffer())).length
  }
  return Math.ceil(bytes / 1024)
}

/** What a browser loads for a list and for the form of a donation; tests/journeys/every-page.test.ts holds every page to the same limits. */
export async function benchFirstLoad(visitor: Visitor, chapterSlug: string): Promise<void> {
  const list = `/en/c/${chapterSlug}/donations`
  say('first load, scripts, gzipped', {
    'list of donations, KB': await scriptKilobytes(visitor, list), 'form of a donation, KB': await scriptKilobytes(visitor, `${list}/new`),
    'target': 'at most 150 KB for a read page, 230 KB for an entry page',
  })
}
