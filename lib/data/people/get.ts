import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Person } from '@/lib/domain/person'
import { can, opens, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { detailsFromRow, maskedDetails, personFromRow } from './rows'

export type PersonView = {
  readonly person: Person
  /** True where addresses and numbers stay closed for this role; the bank reference then shows its last four signs. */
  readonly masked: boolean
  /** Which closed details are known. */
  readonly known: { readonly address: boolean; readonly email: boolean; readonly telephone: boolean; readonly employer: boolean; readonly occupation: boolean }
}

/** Gives a person of the organization to whoever works in the chapter; personal details only in clear for roles that see them. */
export async function getPerson(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<PersonView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', of.chapterId)) return notFound()
  const masked = visibility(actor, of.chapterId).personal === 'masked'
  return readAs(actor, async (tx) => {
    const row = await tx.person.findFirst({ where: { organizationId: actor.organizationId, id: of.id } })
    if (row === null) return notFound()
    const details = masked ? maskedDetails(row) : detailsFromRow(await organizationKeys(tx, actor.organizationId), row)
    return ok({
      person: personFromRow(row, details),
      masked,
      known: {
        address: row.addressCipher !== null, email: row.emailCipher !== null, telephone: row.telephoneCipher !== null,
        employer: row.employerCipher !== null, occupation: row.occupationCipher !== null,
      },
    })
  })
}
