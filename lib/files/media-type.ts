import 'server-only'
import type { FileType } from '@/lib/domain/attachment'

/**
 * What a content is, read from its bytes while they pass. Pictures, PDF and spreadsheets have a mark at their beginning; text has none and is what
 * holds no sign that text never holds. The name decides only which of the three kinds of text it is: all three are sent as files to save.
 */
export class TypeReader {
  private head = Buffer.alloc(0)
  private tail = Buffer.alloc(0)
  private utf16: TextDecoder | null = null
  private steered = false
  private workbook = false
  private macros = false

  see(chunk: Buffer): void {
    const begins = this.head.length === 0
    if (this.head.length < headBytes) this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)])
    if (begins) this.utf16 = wideText(this.head)
    this.readText(chunk)
    this.readParts(chunk)
  }

  /** The type; null for what is not taken. */
  type(name: string): FileType | null {
    const { head } = this
    for (const [type, isIt] of marks) {
      if (isIt(head)) return type
    }
    if (isZip(head)) return this.workbook && !this.macros ? 'xlsx' : null
    if (!this.isText()) return null
    const ending = name.toLowerCase().split('.').at(-1) ?? ''
    if (ending === 'csv') return 'csv'
    return ending === 'eml' && mailHeader.test(head.toString('latin1')) ? 'eml' : 'txt'
  }

  private readText(chunk: Buffer): void {
    this.utf16 = stillReads(this.utf16, chunk)
    // Letters of an older, one-byte alphabet are text too; control characters are not.
    this.steered ||= chunk.some((byte) => byte < 32 && !allowedControls.has(byte)) || chunk.includes(127)
  }

  /** Names of the parts of a spreadsheet, which may lie across two chunks. */
  private readParts(chunk: Buffer): void {
    if (!isZip(this.head)) return
    const text = Buffer.concat([this.tail, chunk])
    this.workbook ||= text.includes('xl/workbook.xml')
    this.macros ||= text.includes('vbaProject.bin')
    this.tail = text.subarray(Math.max(0, text.length - partNameBytes))
  }

  private isText(): boolean {
    if (this.head.length === 0) return false
    return this.utf16 === null ? !this.steered : endsWell(this.utf16)
  }
}

const headBytes = 4096
const partNameBytes = 32
/** Tab, line feed, form feed, carriage return. */
const allowedControls: ReadonlySet<number> = new Set([9, 10, 12, 13])
const mailHeader = /^(?:From|Received|Return-Path|Delivered-To|Date|Subject|Message-ID|MIME-Version|X-[A-Za-z-]+):/im

const begins = (head: Buffer, bytes: readonly number[], at = 0) => bytes.every((byte, place) => head[at + place] === byte)
const says = (head: Buffer, text: string, at: number) => head.toString('latin1', at, at + text.length) === text
const heicBrands: readonly string[] = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']

const marks: readonly (readonly [FileType, (head: Buffer) => boolean])[] = [
  ['pdf', (head) => says(head, '%PDF-', 0)],
  ['jpg', (head) => begins(head, [0xff, 0xd8, 0xff])],
  ['png', (head) => begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['webp', (head) => says(head, 'RIFF', 0) && says(head, 'WEBP', 8)],
  ['heic', (head) => says(head, 'ftyp', 4) && heicBrands.includes(head.toString('latin1', 8, 12))],
]

const isZip = (head: Buffer) => begins(head, [0x50, 0x4b, 0x03, 0x04])

function wideText(head: Buffer): TextDecoder | null {
  if (begins(head, [0xff, 0xfe])) return new TextDecoder('utf-16le', { fatal: true })
  return begins(head, [0xfe, 0xff]) ? new TextDecoder('utf-16be', { fatal: true }) : null
}

function stillReads(decoder: TextDecoder | null, chunk: Buffer): TextDecoder | null {
  try {
    decoder?.decode(chunk, { stream: true })
    return decoder
  } catch {
    return null
  }
}

function endsWell(decoder: TextDecoder): boolean {
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}
