import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { keyOfLog } from '@/lib/data/journal/signing-key'
import { noteKeyOf, signNote } from '@/lib/data/keys/signing-key'
import { verifierKeyText } from '@/lib/domain/journal/signed-note'
import { can, type Actor } from '@/lib/domain/permission'
import { lineTreeText, packListText } from '@/lib/domain/reports/gift-proof'
import { lineHashes, type SealFile } from '@/lib/domain/reports/seal-file'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { reportFileName } from '@/lib/formats/file-name'
import { hashOf } from './freeze'
import { treePartsOf } from './gift-hashing'
import { keptGifts } from './kept-gifts'
import type { OpenedSeal } from './sealed'

/** What lets a pack of a sealed report be checked without a server. */
export type PackSeal = {
  /** The text of seal.json. */
  readonly file: string
  /** Signs the list of the hashes of the pack. */
  readonly signList: (list: string) => string
}

/** The page that checks a pack, and its one script. */
export const verifierFiles = ['index.html', 'verify.js'] as const

/** A file of the verifier, as this program serves it. */
export function verifierFile(name: (typeof verifierFiles)[number]): Uint8Array {
  return new Uint8Array(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'public', 'verify', name)))
}

/** Gives the seal of a pack, signed with the key of the journal; for who sees every line of the report. */
export async function packSeal(actor: Actor, chapterId: string | null, { sealed, document }: Pick<OpenedSeal, 'sealed' | 'document'>): Promise<Result<PackSeal, Refusal>> {
  const allowed = can(actor, 'journal.read', chapterId)
  if (!allowed.ok) return allowed
  const signer = await sqlAs(actor, (client) => keyOfLog(client, actor))
  if (!signer.ok) return signer
  const { key, origin } = signer.value
  const { organizationId } = actor
  const { lineSecret, gifts } = await readAs(actor, async (tx) => {
    const { lineSecret } = await tx.sealedReport.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id: sealed.id } }, select: { lineSecret: true } })
    return { lineSecret, gifts: await keptGifts(tx, actor, sealed) }
  })
  const parts = await treePartsOf(lineSecret, gifts)
  const { number, form, period } = sealed
  const file: SealFile = {
    kind: 'sunledger-seal', v: 2, report: { number, form, from: period.from, through: period.through }, reportFile: reportFileName(document, 'json'),
    note: signNote(key, origin, lineTreeText(origin, sealed)), key: verifierKeyText(noteKeyOf(key, origin)),
    lineSecret: Buffer.from(parts.secret).toString('hex'), gifts: parts.gifts, lines: lineHashes(document, parts),
  }
  return ok({ file: `${JSON.stringify(file, null, 1)}\n`, signList: (list) => signNote(key, origin, packListText(origin, number, hashOf(list))) })
}
