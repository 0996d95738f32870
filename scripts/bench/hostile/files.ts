/** Files made to hurt whoever reads them, as small as can be. */
import { deflateRawSync } from 'node:zlib'

type Part = { readonly name: string; readonly content: Buffer; readonly declared?: number }

/** A zip file as small as can be; `declared` lets a part lie about its size. */
export function zip(parts: readonly Part[]): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  let place = 0
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(declared, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(place, 42)
    bodies.push(head, Buffer.from(name), packed)
    entries.push(entry, Buffer.from(name))
    place += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...bodies, ...entries, end])
}

export const workbook: Part = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }

/** A spreadsheet of a few kilobytes that unpacks to as many bytes as asked. */
export function zipBomb(bytes: number): Buffer {
  return zip([workbook, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(bytes) }])
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`).join('')

/** A billion laughs: a bank's XML whose entities unfold to gigabytes. */
export const entityBomb = Buffer.from(`<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY l0 "ha">${laughs}]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&l9;</Document>`)

/** Files that say one thing by their name and are another. */
export const liars = [
  { name: 'picture.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), told: 'the file is neither text nor a spreadsheet' },
  { name: 'program.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), told: 'the file is neither text nor a spreadsheet' },
  { name: 'page.ofx', mimeType: 'application/x-ofx', buffer: Buffer.from('<html><script>alert(1)</script></html>'), told: 'this is not a file that can be imported' },
] as const
