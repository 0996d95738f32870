import { newSigningKey, noteKeyOf, signNote } from '@/lib/data/keys/signing-key'
import { originOf } from '@/lib/domain/journal/signing-key'
import { verifierKeyText } from '@/lib/domain/journal/signed-note'
import { checkpointText } from '@/lib/domain/journal/checkpoint'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import { giftPath, lineTreeText, type GiftProof } from '@/lib/domain/reports/gift-proof'
import { lineRoot, proveLine } from '@/lib/domain/reports/line-tree'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { factsOf } from '@/tests/domain/reports/golden-facts'
import { goldenFile, readTable } from '@/tests/domain/reports/golden-file'

/** The golden report of the last quarter of 2025. */
export function goldenReport(): ReportDocument {
  const facts = factsOf(readTable(goldenFile('quarter-2025-q4', 'records.txt')), quarter(2025, 4))
  return buildQuarterlyDisclosure(facts, quarter(2025, 4), registrantOf(facts))
}

/** The gifts that one line of their own names, by id. */
export function provenGifts(document: ReportDocument): readonly string[] {
  const ids = new Set(document.items.flatMap(({ lines }) => lines.flatMap(({ records }) => records.filter(({ kind }) => kind === 'donation').map(({ id }) => id))))
  return [...ids].filter((id) => giftPath(document, id) !== null)
}

/** The proof of the first such gift, made without a database, with a key of its own. */
export function aGiftProof(document: ReportDocument = goldenReport(), giftId = provenGifts(document)[0] ?? ''): GiftProof {
  const parts = { secret: new Uint8Array(32).fill(7), gifts: null }
  const line = proveLine(document, parts, giftPath(document, giftId) ?? '')
  if (line === null) throw new Error('The report names no such gift on a line of its own')
  const { root, count } = lineRoot(document, parts)
  const key = newSigningKey()
  const origin = originOf(key.installation, document.organization.id)
  const { form, period: { from, through } } = document
  const number = 'CHI-QD-2025-Q4-1'
  const checkpoint = signNote(key, origin, checkpointText({ origin, size: 42, root: new Uint8Array(32).fill(9) }))
  const textHash = canonicalHash(canonicalText(document))
  return {
    kind: 'sunledger-gift-proof', v: 3, report: { number, form, from, through }, line, checkpoint,
    note: signNote(key, origin, lineTreeText(origin, { number, lineCount: count, lineRoot: root, textHash, checkpoint })), key: verifierKeyText(noteKeyOf(key, origin)),
  }
}
