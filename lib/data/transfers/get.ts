import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { withOverrides } from '@/lib/data/overrides/read'
import type { Assessment } from '@/lib/domain/assessment'
import { can, opens, type Actor } from '@/lib/domain/permission'
import type { RecordReference } from '@/lib/domain/reports/report-document'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessTransfer } from '@/lib/domain/rules/assess-transfer'
import type { Transfer } from '@/lib/domain/transfer'
import { contextForTransfer } from './context'
import { transferFromRow } from './rows'

/** A transfer with the names that its page shows, the other half of a pair and what the checks find today. */
export type TransferView = {
  readonly transfer: Transfer
  readonly recipientName: string | null
  readonly counterpartName: string | null
  readonly principalName: string | null
  readonly bankAccountName: string | null
  readonly otherSide: RecordReference | null
  readonly assessment: Assessment
}

/** Gives a transfer of the chapter; whoever sees totals of money alone does not find it. */
export async function getTransfer(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<TransferView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', of.chapterId) || !isId(of.id)) return notFound()
  const name = { select: { name: true } } as const
  return readAs(actor, async (tx) => {
    const found = await tx.transfer.findFirst({
      where: { organizationId: actor.organizationId, id: of.id, chapterId: of.chapterId },
      include: { recipient: name, counterpartChapter: name, principal: name, bankAccount: name },
    })
    if (found === null) return notFound()
    const { recipient, counterpartChapter, principal, bankAccount, ...row } = found
    const transfer = transferFromRow(row)
    const { id, number, revision, enteredBy, approval, approvedBy } = transfer
    const read = await contextForTransfer(tx, actor, transfer, { id, number, revision, enteredBy, approval, approvedBy })
    if (read === null) return notFound()
    return ok({
      transfer,
      recipientName: recipient?.name ?? null,
      counterpartName: counterpartChapter?.name ?? null,
      principalName: principal?.name ?? null,
      bankAccountName: bankAccount?.name ?? null,
      otherSide: read.context.otherSide,
      assessment: await withOverrides(tx, { organizationId: actor.organizationId, recordId: id }, assessTransfer(transfer, read.context)),
    })
  })
}
