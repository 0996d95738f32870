/** The proof that a donor gets for the code of a receipt, and that a code tells of nobody else. */
import { randomBytes } from 'node:crypto'
import { findReceiptPlace } from '@/lib/data/installation/receipt-holder'
import { erasePerson } from '@/lib/data/people/erase'
import { proveReceipt } from '@/lib/data/receipts/prove'
import { cents } from '@/lib/domain/money'
import { checkProof } from '@/public/verify/verify'
import { aDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf } from '../../factories/organization'
import { aReceipt, viewOf } from '../../factories/receipts'
import { aSealedReport } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

async function aReceiptedGift() {
  const organization = await anOrganization()
  const [donor, other] = [await aRecordedPerson(organization, { name: 'Amina Rahimi' }), await aRecordedPerson(organization, { name: 'Zebulon Quartermain' })]
  const [gift, theirs] = [await aDonation(organization, { donorId: donor.id, amountCents: cents(30_000) }), await aDonation(organization, { donorId: other.id, amountCents: cents(41_111) })]
  const [receipt, othersReceipt] = [await aReceipt(organization, gift.id), await aReceipt(organization, theirs.id)]
  const system = { ...organization.administrator, kind: 'system', userId: null, memberships: [] } as const
  return { organization, donor, gift, receipt, othersReceipt, system, place: { chapterId: organization.chapter.id, id: receipt.id } }
}

describe('the code of a receipt', () => {
  it('leads to its receipt alone; any other code, and anything that is known of the gift, leads nowhere', async () => {
    const { organization, gift, receipt, othersReceipt, place } = await aReceiptedGift()
    const code = (await viewOf(organization, receipt)).text?.code ?? ''
    expect(await findReceiptPlace(code)).toEqual({ ...place, organizationId: organization.organizationId })
    const others = (await viewOf(organization, othersReceipt)).text?.code ?? ''
    expect((await findReceiptPlace(others))?.id).toBe(othersReceipt.id)
    const flipped = Array.from(code).map((digit, at) => `${code.slice(0, at)}${digit === '0' ? '1' : '0'}${code.slice(at + 1)}`)
    const known = [gift.id, receipt.id, gift.number, receipt.number, receipt.codeHash, receipt.textHash, receipt.codeHash.slice(0, 32), gift.id.replaceAll('-', ''), '', '%', "' OR 1=1"]
    const tried = [...flipped, ...known, ...Array.from({ length: 50 }, () => randomBytes(16).toString('hex'))]
    for (const each of tried) expect(await findReceiptPlace(each)).toBeNull()
  })

  it('proves the gift, checked by the verifier, and says nothing of another donor', async () => {
    const { organization, gift, receipt, system, place } = await aReceiptedGift()
    expect(valueOf(await proveReceipt(system, place)).gifts).toEqual([{ number: gift.number, amountCents: 30_000, proof: null }])
    await aSealedReport(organization)
    const proven = valueOf(await proveReceipt(system, place))
    expect(proven.receipt).toEqual({ number: receipt.number, issuedOn: receipt.issuedOn, state: 'current', textHash: receipt.textHash })
    const checked = await checkProof(JSON.stringify(proven.gifts[0]?.proof))
    expect(checked.holds).toBe(true)
    expect(JSON.stringify(proven)).not.toMatch(/Zebulon|41111|411\.11/)
  })

  it('proves a gift that a sealed report counts in a total alone, and not one that came later', async () => {
    const { organization, system } = await aReceiptedGift()
    const small = await aDonation(organization, { amountCents: cents(2_000) })
    const receipt = await aReceipt(organization, small.id)
    const place = { chapterId: organization.chapter.id, id: receipt.id }
    expect(valueOf(await proveReceipt(system, place)).gifts[0]).toMatchObject({ proof: null })
    const sealed = await aSealedReport(organization)
    const [proven] = valueOf(await proveReceipt(system, place)).gifts
    expect(proven).toMatchObject({ amountCents: 2_000, proof: { report: { number: sealed.number } } })
    expect((await checkProof(JSON.stringify(proven?.proof))).holds).toBe(true)
    const later = await aReceipt(organization, (await aDonation(organization, { amountCents: cents(1_000) })).id)
    expect(valueOf(await proveReceipt(system, { ...place, id: later.id })).gifts[0]).toMatchObject({ proof: null })
  })

  it('opens nothing any more once its donor was erased, nor for a role without the right', async () => {
    const { organization, donor, system, place } = await aReceiptedGift()
    expect(refusalOf(await proveReceipt(organization.actorAs('viewer'), place)).reason).toBe('not-allowed')
    valueOf(await erasePerson(organization.administrator, { id: donor.id, revision: donor.revision, reason: 'Asked for it', confirmation: donor.name }))
    expect(refusalOf(await proveReceipt(system, place)).reason).toBe('not-found')
  })
})
