import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

/** The fonts of our reports, so that Latin, Arabic and Urdu text has its glyphs on a machine without any font. */
const families = ['noto-sans', 'noto-sans-arabic', 'noto-nastaliq-urdu']

/** A WOFF file is the tables of a TrueType file, each deflated; Chromium takes only the latter from the system. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const header = Buffer.alloc(12 + count * 16)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  const tables: Buffer[] = []
  let offset = header.length
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + index * 20
    const table = tableOf(woff, entry)
    woff.copy(header, 12 + index * 16, entry, entry + 4)
    header.writeUInt32BE(woff.readUInt32BE(entry + 16), 16 + index * 16)
    header.writeUInt32BE(offset, 20 + index * 16)
    header.writeUInt32BE(table.length, 24 + index * 16)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    tables.push(padded)
    offset += padded.length
  }
  return Buffer.concat([header, ...tables])
}

function tableOf(woff: Buffer, entry: number): Buffer {
  const start = woff.readUInt32BE(entry + 4)
  const packedLength = woff.readUInt32BE(entry + 8)
  const length = woff.readUInt32BE(entry + 12)
  const packed = woff.subarray(start, start + packedLength)
  return packedLength === length ? packed : inflateSync(packed)
}

/** Writes the fonts and a fontconfig file that names them and the system's own; gives the path of that file. */
export function layFonts(root: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const family of families) {
    const from = path.join(root, 'node_modules/@fontsource', family, 'files')
    for (const file of readdirSync(from).filter((name) => /(?:latin|latin-ext|arabic)-(?:400|700)-normal\.woff$/.test(name))) {
      writeFileSync(path.join(folder, file.replace(/woff$/, 'ttf')), unpackWoff(readFileSync(path.join(from, file))))
    }
  }
  const configuration = path.join(folder, 'fonts.conf')
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>\n`,
  )
  return configuration
}
