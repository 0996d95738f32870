import 'server-only'
import { readFile } from 'node:fs/promises'
import type { FileType } from '@/lib/domain/attachment'
import { readDocument } from '@/lib/formats/document/read-document'
import type { Received } from '@/lib/files/receive'

/** Kinds of files in which text can be read; of a picture only the name tells something. */
const readable: readonly FileType[] = ['pdf', 'txt', 'csv', 'eml']
const charactersMax = 20_000

/** What can be read in a paper, its beginning; empty where nothing can. */
export async function paperText({ file, fileType }: Received, name: string): Promise<string> {
  if (!readable.includes(fileType)) return ''
  const read = await readDocument(await readFile(file.path), fileType === 'pdf' ? name : `${name}.txt`)
  return read.ok ? read.blocks.map(({ text }) => text).join('\n').slice(0, charactersMax) : ''
}
