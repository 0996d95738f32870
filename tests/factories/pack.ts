import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { newSigningKey, noteKeyOf, signNote } from '@/lib/data/keys/signing-key'
import { checkpointText } from '@/lib/domain/journal/checkpoint'
import { originOf } from '@/lib/domain/journal/signing-key'
import { verifierKeyText } from '@/lib/domain/journal/signed-note'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import { lineTreeText, packListText } from '@/lib/domain/reports/gift-proof'
import { lineRoot } from '@/lib/domain/reports/line-tree'
import { lineHashes, type SealFile } from '@/lib/domain/reports/seal-file'
import { goldenReport } from './gift-proof'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The pack of a sealed report, made without a database from the golden report, with a key of its own. `change` is made after everything was signed. */
export function aSealedPack(change: (report: string) => string = (report) => report): Uint8Array {
  const document = goldenReport()
  const parts = { secret: new Uint8Array(32).fill(7), gifts: { root: 'ab'.repeat(32), size: 1_024 } }
  const key = newSigningKey()
  const origin = originOf(key.installation, document.organization.id)
  const number = 'CHI-QD-2025-Q4-1'
  const text = canonicalText(document)
  const { root, count } = lineRoot(document, parts)
  const checkpoint = signNote(key, origin, checkpointText({ origin, size: 42, root: new Uint8Array(32).fill(9) }))
  const { form, period: { from, through } } = document
  const seal: SealFile = {
    kind: 'sunledger-seal', v: 2, report: { number, form, from, through }, reportFile: 'report.json', key: verifierKeyText(noteKeyOf(key, origin)), lineSecret: '07'.repeat(32), gifts: parts.gifts,
    note: signNote(key, origin, lineTreeText(origin, { number, lineCount: count, lineRoot: root, textHash: canonicalHash(text), checkpoint })), lines: lineHashes(document, parts),
  }
  const files = { 'report/report.json': text, 'checkpoint.txt': checkpoint, 'seal.json': JSON.stringify(seal) }
  const list = Object.entries(files).map(([name, content]) => `${sha256(content)}  ${name}\n`).join('')
  const whole = { ...files, 'report/report.json': change(text), SHA256SUMS: list, 'SHA256SUMS.note': signNote(key, origin, packListText(origin, number, sha256(list))) }
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, content]) => [name, strToU8(content)])))
}
