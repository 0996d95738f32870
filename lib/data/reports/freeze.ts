import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { giftHashSteps, type CountedRow } from '@/lib/domain/reports/gift-tree'
import { lineRoot } from '@/lib/domain/reports/line-tree'
import { recordIndexOf, type IndexedLine } from '@/lib/domain/reports/record-index'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { Report } from '@/lib/domain/reports/report-life'
import type { FrozenFile, SealedReport } from '@/lib/domain/reports/sealed-report'
import { frozenFormats } from '@/lib/domain/reports/sealed-report'
import type { ErasedPeople } from './as-of'
import type { Builder } from './builders'
import { readCountedGifts } from './facts/counted-gifts'
import { reportFiles } from './files'
import { fastHashing, inTurns, treePartsOf } from './gift-hashing'
import { buildVersion, clearSight, impartial, maskedSight, type ReportKey } from './version'

/** A version in both copies, built from the same records. */
export type BuiltVersion = {
  readonly document: ReportDocument
  readonly masked: ReportDocument
  /** Every gift that it counts; null where the form counts none. */
  readonly gifts: readonly CountedRow[] | null
}

type Copied = { readonly key: ReportKey; readonly report: Report; readonly erased?: ErasedPeople }

/** Builds both copies of a version as the transaction shows the records: the whole text, and the one with personal details masked. */
export async function buildCopies(tx: Transaction, actor: Actor, build: Builder, { key, report, erased = new Map() }: Copied): Promise<BuiltVersion | null> {
  const reader = impartial(actor)
  const document = await buildVersion(tx, reader, build, { key, report, sight: { ...clearSight, erased } })
  const masked = await buildVersion(tx, reader, build, { key, report, sight: { ...maskedSight, erased } })
  if (document === null || masked === null) return null
  return { document, masked, gifts: key.form === 'quarterly-disclosure' ? await readCountedGifts(tx, actor, key) : null }
}

/** SHA-256 as 64 hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes that a seal keeps, by format and part. */
export type KeptBytes = { readonly format: 'text' | 'masked' | 'gifts' | FrozenFile['format']; readonly part: number; readonly hash: string; readonly bytes: Buffer }

export type Frozen = Pick<SealedReport, 'textHash' | 'maskedHash' | 'lineRoot' | 'lineCount' | 'giftsHash' | 'rules' | 'edition' | 'files'> & {
  readonly lineSecret: Buffer
  readonly kept: readonly KeptBytes[]
  /** Which records stand in which lines: made from the masked copy, so that it tells nothing of anybody. */
  readonly recordIndex: readonly IndexedLine[]
}

function textBytes(format: 'text' | 'masked', document: ReportDocument): KeptBytes {
  const bytes = Buffer.from(canonicalText(document), 'utf8')
  return { format, part: 1, hash: hashOf(bytes), bytes }
}

/** Makes everything that a seal keeps of a report: texts and their hashes, the root over its lines, and the files, once and for good. */
export async function freeze({ document, masked, gifts }: BuiltVersion): Promise<Frozen> {
  const [text, maskedText] = [textBytes('text', document), textBytes('masked', masked)]
  const [files, kept]: [FrozenFile[], KeptBytes[]] = [[], [text, maskedText]]
  for (const format of frozenFormats) {
    for (const [place, { name, type, bytes }] of (await reportFiles(document, format, { draft: false })).entries()) {
      const [part, hash] = [place + 1, hashOf(bytes)]
      files.push({ format, part, name, type, hash, sizeBytes: bytes.length })
      kept.push({ format, part, hash, bytes })
    }
  }
  const lineSecret = randomBytes(32)
  const tree = gifts === null ? null : await inTurns(giftHashSteps(document, gifts, lineSecret, fastHashing))
  const giftBytes = tree === null ? null : Buffer.concat(tree)
  const giftsHash = giftBytes === null ? '' : hashOf(giftBytes)
  if (giftBytes !== null) kept.push({ format: 'gifts', part: 1, hash: giftsHash, bytes: giftBytes })
  const { root, count } = lineRoot(document, await treePartsOf(lineSecret, tree))
  return {
    textHash: text.hash, maskedHash: maskedText.hash, lineRoot: root, lineCount: count, giftsHash, lineSecret, edition: document.edition,
    rules: document.rules.map(({ id, version }) => ({ id, version })), files, kept, recordIndex: recordIndexOf(masked),
  }
}
