import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { withOverrides } from '@/lib/data/overrides/read'
import type { Assessment } from '@/lib/domain/assessment'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessLobbyingContact } from '@/lib/domain/rules/assess-lobbying-contact'
import { contextForLobbyingContact } from './context'
import { contactFromRow } from './rows'

/** A lobbying contact with the names that its page shows and what the checks find today. */
export type LobbyingContactView = {
  readonly contact: LobbyingContact
  readonly principalName: string | null
  readonly expenditureNumber: string | null
  readonly assessment: Assessment
}

/** Gives a lobbying contact of the chapter. */
export async function getLobbyingContact(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<LobbyingContactView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'contacts', of.chapterId) || !isId(of.id)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const found = await tx.lobbyingContact.findFirst({ where: { organizationId, id: of.id, chapterId: of.chapterId }, include: { principal: { select: { name: true } } } })
    if (found === null) return notFound()
    const { principal, ...row } = found
    const contact = contactFromRow(row)
    const { relatedExpenditureId: id } = contact
    const expenditure = id === null ? null : await tx.expenditure.findFirst({ where: { organizationId, id, chapterId: of.chapterId }, select: { number: true } })
    const read = await contextForLobbyingContact(tx, actor, of.chapterId, { id: contact.id, number: contact.number, revision: contact.revision })
    if (read === null) return notFound()
    return ok({
      contact, principalName: principal?.name ?? null, expenditureNumber: expenditure?.number ?? null,
      assessment: await withOverrides(tx, { organizationId, recordId: contact.id }, assessLobbyingContact(contact, read.context)),
    })
  })
}
