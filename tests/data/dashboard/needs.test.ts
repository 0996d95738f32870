import { getDashboard } from '@/lib/data/dashboard/get'
import { listDonations } from '@/lib/data/donations/list'
import { readDonationFilter } from '@/lib/data/donations/query'
import { listExpenditures } from '@/lib/data/expenditures/list'
import { readExpenditureFilter } from '@/lib/data/expenditures/query'
import { listLobbyingContacts } from '@/lib/data/lobbying-contacts/list'
import { readLobbyingContactFilter } from '@/lib/data/lobbying-contacts/query'
import { listReconciliations } from '@/lib/data/reconciliations/list'
import { listStatementRecords } from '@/lib/data/statement-records/list'
import { readStatementFilter } from '@/lib/data/statement-records/query'
import { listTransfers } from '@/lib/data/transfers/list'
import { readTransferFilter } from '@/lib/data/transfers/query'
import { aChapter, aContact, aDonation, anExpenditure, aTransfer, checklistToday, type World } from '@/tests/factories/checklist-records'
import { valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

/** How many records the list shows behind each count of the dashboard. */
async function listed(world: World) {
  const chapter = { id: world.chapterId, today: checklistToday }
  const donations = async (query: Record<string, string>) => valueOf(await listDonations(world.actor, readDonationFilter(query, chapter).filter, null)).count
  const expenditures = async (need: string) => valueOf(await listExpenditures(world.actor, readExpenditureFilter({ need }, chapter).filter, null)).count
  return {
    donationsWithoutDonor: await donations({ need: 'donor' }),
    possibleDuplicates: await donations({ need: 'duplicate' }),
    heldDonations: await donations({ state: 'held' }),
    contactsIncomplete: valueOf(await listLobbyingContacts(world.actor, readLobbyingContactFilter({ need: 'information' }, chapter).filter, null)).count,
    expendituresWaiting: await expenditures('approval'),
    receiptsMissing: await expenditures('receipt'),
    transfersWaiting: valueOf(await listTransfers(world.actor, readTransferFilter({ need: 'approval' }, chapter).filter, null)).count,
    bankLinesOpen: valueOf(await listReconciliations(world.actor, world.chapterId)).accounts.reduce((sum, { freeLines, openLines }) => sum + freeLines + openLines, 0),
    materialsUnfiled: valueOf(await listStatementRecords(world.actor, readStatementFilter({ need: 'filing' }, chapter).filter, null)).count,
  }
}

async function counted(world: World) {
  const { drafts: _drafts, ...counts } = valueOf(await getDashboard(world.actor, world.chapterId)).unresolved
  return counts
}

describe('each count of the dashboard', () => {
  it('leads to a list that shows just these records', async () => {
    const world = await aChapter()
    const gone = { state: 'voided', stateReason: 'Twice' }
    await aDonation(world)
    await aDonation(world, { donorId: null })
    await aDonation(world, { donorId: null, ...gone })
    await aDonation(world, { donorId: null, anonymous: true })
    await aDonation(world, { state: 'held', stateReason: 'Foreign source' })
    for (const more of [{}, {}, gone, { method: 'wire' }]) await aDonation(world, { paymentReference: 'TWICE', method: 'check', ...more })
    await anExpenditure(world, { approval: 'waiting', receiptState: 'attached' })
    await anExpenditure(world, { approval: 'waiting', receiptState: 'missing', ...gone })
    await anExpenditure(world, { receiptState: 'missing' })
    await anExpenditure(world, { receiptState: 'missing', kind: 'refund_received' })
    await aTransfer(world, { approval: 'waiting' })
    await aTransfer(world, { approval: 'approved' })
    await aContact(world)
    await aContact(world, { topic: '' })
    await aContact(world, { topic: '', ...gone })
    const counts = await counted(world)
    expect(counts).toEqual({
      donationsWithoutDonor: 1, possibleDuplicates: 2, heldDonations: 1, contactsIncomplete: 1, expendituresWaiting: 1, receiptsMissing: 1, transfersWaiting: 1, materialsUnfiled: 0, bankLinesOpen: 0,
    })
    expect(await listed(world)).toEqual(counts)
  })

  it('is zero where nothing is missing', async () => {
    const world = await aChapter()
    await aDonation(world)
    expect(new Set(Object.values(await counted(world)))).toEqual(new Set([0]))
    expect(await listed(world)).toEqual(await counted(world))
  })
})
