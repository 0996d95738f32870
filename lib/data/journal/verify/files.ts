import 'server-only'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type pg from 'pg'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import type { FileStore } from '@/lib/files/content-name'

/** A content that files beside records name, with the first of them. */
type NamedContent = { readonly sha256: string; readonly size: number; readonly id: string; readonly index: number }

/** A content that is not what its name says; `found` null: it is not there. */
type Wrong = NamedContent & { readonly found: { readonly sha256: string; readonly size: number } | null }

type FilesTask = { readonly organizationId: string; readonly store: FileStore; readonly onProgress: (files: number) => void }

const pageSize = 500

/** Every content once, in the order of the names, so that any number of them takes no more memory than a page. */
async function* contentsIn(client: pg.ClientBase, organizationId: string): AsyncGenerator<NamedContent> {
  let last = ''
  for (;;) {
    const { rows } = await client.query<NamedContent>(
      `SELECT DISTINCT ON (sha256) sha256, size_bytes::float8 AS size, id, journal_index::float8 AS index FROM attachment
       WHERE organization_id = $1 AND sha256 > $2 AND state <> 'erased' ORDER BY sha256, id LIMIT ${pageSize}`, [organizationId, last],
    )
    yield* rows
    last = rows.at(-1)?.sha256 ?? ''
    if (rows.length < pageSize) return
  }
}

async function measured(content: Readable): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of content) {
    if (!(piece instanceof Uint8Array)) throw new Error('A content is bytes')
    hash.update(piece)
    size += piece.length
  }
  return { sha256: hash.digest('hex'), size }
}

function sentenceOf({ sha256, index, size, found }: Wrong): string {
  const told = `The content ${sha256} of the file that entry ${index} tells`
  if (found === null) return `${told} is not in the file store: it was deleted.`
  if (found.size !== size) return `${told} has ${found.size} bytes where ${size} were kept: it was changed.`
  return `${told} gives another hash: it was changed.`
}

function findingOf(wrong: Wrong, all: readonly Wrong[]): Finding {
  const named = { index: wrong.index, table: 'attachment', id: wrong.id }
  const other = all.find(({ sha256, found }) => found?.sha256 === wrong.sha256 && sha256 === wrong.found?.sha256)
  if (other !== undefined) return finding('swapped', 'file', `The contents ${wrong.sha256} and ${other.sha256} stand in each other's places.`, named)
  return finding(wrong.found === null ? 'deleted' : 'edited', 'file', sentenceOf(wrong), named)
}

/** Reads every content that a file beside a record names, those that were taken off too, and names each that is missing or is not what its name says. */
export async function checkFiles(client: pg.ClientBase, { organizationId, store, onProgress }: FilesTask): Promise<{ readonly checked: number; readonly findings: readonly Finding[] }> {
  const wrong: Wrong[] = []
  let checked = 0
  for await (const content of contentsIn(client, organizationId)) {
    const opened = /^[0-9a-f]{64}$/.test(content.sha256) ? await store.open({ organizationId, sha256: content.sha256 }) : null
    const found = opened === null ? null : await measured(opened.content)
    if (found?.sha256 !== content.sha256 || found.size !== content.size) wrong.push({ ...content, found })
    checked += 1
    onProgress(checked)
  }
  return { checked, findings: wrong.map((each) => findingOf(each, wrong)) }
}
