import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { keyedDigest, organizationKeys } from '@/lib/data/keys/organization-key'
import { containing } from '@/lib/data/records/like'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'

export type PersonFound = { readonly id: string; readonly name: string; readonly detail: string }

/**
 * Finds up to ten people of the organization by a part of their name in any script, by the whole e-mail address, or by the last four signs of the
 * bank reference. The detail tells namesakes apart.
 */
export async function searchPeople(actor: Actor, of: { readonly chapterId: string; readonly query: string }): Promise<Result<readonly PersonFound[], Refusal>> {
  const allowed = can(actor, 'person.record', of.chapterId)
  if (!allowed.ok) return allowed
  const key = searchKey(of.query)
  if (key.length < 2) return ok([])
  // Whoever sees money as totals alone does not learn here who gave when.
  const seesGifts = opens(actor, 'donations', of.chapterId)
  const typed = of.query.trim()
  return readAs(actor, async (tx) => {
    const email = typed.includes('@') ? keyedDigest(await organizationKeys(tx, actor.organizationId), 'email', typed.toLowerCase()) : null
    const last4 = /^[0-9A-Za-z]{4}$/.test(typed) ? typed : null
    const rows = await tx.$queryRaw<{ id: string; name: string; office: string | null; state: string; country: string; last_gift: string | null }[]>`
      SELECT p.id, p.name, p.office, p.state, p.country,
        (SELECT max(d.received_on)::text FROM donation d
          WHERE ${seesGifts} AND d.organization_id = p.organization_id AND d.chapter_id = ${of.chapterId}::uuid AND d.donor_id = p.id) AS last_gift
      FROM person p
      WHERE p.organization_id = ${actor.organizationId}::uuid AND p.record_state = 'recorded'
        AND (p.name_key LIKE ${containing(key)} OR p.email_digest = ${email} OR p.bank_reference_last4 = ${last4})
      ORDER BY p.name_key LIKE ${`${key}%`} DESC, p.name_key, p.id LIMIT 10`
    return ok(rows.map(({ id, name, office, state, country, last_gift: lastGift }) => ({
      id, name, detail: [office ?? '', state, country, lastGift ?? ''].filter((part) => part !== '').join(', '),
    })))
  })
}
