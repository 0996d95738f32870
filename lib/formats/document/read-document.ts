/** Reads a document as blocks of text. Its size, its kind and (DOCX) its directory are judged first; then a child process with little memory and a deadline reads it. */
import { documentLimits, type DocumentFormat } from '@/lib/domain/documents/source-document'
import type { Block } from '@/lib/domain/documents/sections'
import { readInChild } from '@/lib/formats/read-in-child'
import { decodeText } from '@/lib/formats/text/decode'
import { isZip, readZipDirectory } from '@/lib/formats/zip/directory'
import { judgeParts } from '@/lib/formats/zip/real-size'
import { blocksOfText } from './text-blocks'

const confined = { script: 'document/document-child.mjs', memoryMegabytes: 256, timeMaxMilliseconds: 20_000 }

export type DocumentProblem = 'documentKind' | 'documentBroken' | 'documentTooLong' | 'documentNoText'
export type DocumentReading =
  | { readonly ok: true; readonly format: DocumentFormat; /** As the document names itself; empty where it does not. */ readonly title: string; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly key: DocumentProblem }

/** Says what the bytes are; the name only tells one kind of text from another. */
export function documentFormatOf(bytes: Buffer, name: string): DocumentFormat | null {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf'
  if (isZip(bytes)) {
    const directory = readZipDirectory(bytes)
    return directory.ok && directory.parts.some((part) => part.name === 'word/document.xml') ? 'docx' : null
  }
  const decoded = decodeText(bytes)
  if (decoded === null) return null
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  if (['html', 'htm', 'xhtml'].includes(ending) || /^\s*<(?:!doctype\s+html|html)[\s>]/i.test(decoded.text.slice(0, 1000))) return 'html'
  return ['md', 'markdown'].includes(ending) ? 'markdown' : 'txt'
}

/** Reads a document; whatever is in it, the answer is its blocks or one reason why not. */
export async function readDocument(bytes: Buffer, name: string): Promise<DocumentReading> {
  const format = documentFormatOf(bytes, name)
  if (format === null) return refused('documentKind')
  if (format === 'docx' && !(await isSafeArchive(bytes))) return refused('documentBroken')
  const text = format === 'docx' || format === 'pdf' ? null : (decodeText(bytes)?.text ?? '')
  if (text !== null && text.length > documentLimits.charactersMax * 4) return refused('documentTooLong')
  if (format === 'txt') return judged(format, '', blocksOfText(text ?? ''))
  const answer = await readInChild({ format, content: text ?? bytes, pagesMax: documentLimits.pagesMax }, confined)
  const { blocks, title, problem } = answer ?? {}
  if (!isBlocks(blocks)) return refused(problem === 'too-long' ? 'documentTooLong' : 'documentBroken')
  return judged(format, typeof title === 'string' ? title : '', blocks)
}

function judged(format: DocumentFormat, title: string, blocks: readonly Block[]): DocumentReading {
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > documentLimits.charactersMax || blocks.length > documentLimits.blocksMax) return refused('documentTooLong')
  return blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? { ok: true, format, title, blocks } : refused('documentNoText')
}

function refused(key: DocumentProblem): DocumentReading {
  return { ok: false, key }
}

async function isSafeArchive(bytes: Buffer): Promise<boolean> {
  const directory = readZipDirectory(bytes)
  return directory.ok && (await judgeParts(directory.parts)) === null
}

function isBlock(block: unknown): block is Block {
  if (typeof block !== 'object' || block === null || !('kind' in block) || !('text' in block) || typeof block.text !== 'string') return false
  return block.kind === 'text' || (block.kind === 'heading' && 'level' in block && typeof block.level === 'number')
}

function isBlocks(blocks: unknown): blocks is readonly Block[] {
  return Array.isArray(blocks) && blocks.every(isBlock)
}
