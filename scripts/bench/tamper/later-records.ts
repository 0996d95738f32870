import { Readable } from 'node:stream'
import { recordBatch } from '@/lib/data/batches/record'
import { getBatch } from '@/lib/data/batches/get'
import { seenText } from '@/lib/data/batches/rows'
import { saveBatchRow } from '@/lib/data/batches/save-row'
import { startBatch } from '@/lib/data/batches/start'
import { defineChecklistItem } from '@/lib/data/checklist-items/define'
import { newId } from '@/lib/data/database/uuid'
import { recordDonation } from '@/lib/data/donations/record'
import { setFindingAside } from '@/lib/data/overrides/record'
import { recordPerson } from '@/lib/data/people/record'
import { issueGiftReceipts } from '@/lib/data/receipts/issue'
import { listReconciliations } from '@/lib/data/reconciliations/list'
import { matchCertain } from '@/lib/data/reconciliations/match'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { importScreeningList } from '@/lib/data/screening/import'
import { importDocument } from '@/lib/data/source-documents/import'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import { addDays, addMonths, calendarDate } from '@/lib/domain/calendar-date'
import { addCents, cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { PersonInput } from '@/lib/domain/person'
import { queueFromUsual } from '@/lib/domain/screening/screening-list'
import { readBatchRow } from '@/lib/schemas/batch-row'
import { gift } from '../record'
import { personAs, valueOf } from './reports'

type Gift = { readonly actor: Actor; readonly chapterId: string; readonly donorId: string }

function textOf(text: string): Readable {
  return Readable.from([Buffer.from(text)])
}

/** Two months of a bank account, each with a deposit that its gift is matched with. */
async function addStatements({ actor, chapterId, donorId }: Gift): Promise<void> {
  const account = valueOf(await listReconciliations(actor, chapterId)).accounts[0]?.account
  if (account === undefined) throw new Error('The set-up entered an account')
  let openingCents = account.openingBalanceCents
  for (const month of ['2025-01', '2025-02']) {
    const [periodFrom, on, amountCents] = [calendarDate(`${month}-01`), calendarDate(`${month}-10`), cents(5000)]
    valueOf(await recordDonation(actor, { ...gift(chapterId, donorId), method: 'check', bankAccountId: account.id, receivedOn: on, depositedOn: on, paymentReference: '1041', amountCents }))
    const closingCents = addCents(openingCents, amountCents)
    const { id } = valueOf(await recordBankStatement(actor, {
      chapterId, bankAccountId: account.id, periodFrom, periodThrough: addDays(addMonths(periodFrom, 1), -1), openingCents, closingCents, typed: [{ on, amountCents, text: 'CHECK 1041' }], formKey: newId(),
    }))
    valueOf(await matchCertain(actor, { chapterId, id }))
    openingCents = closingCents
  }
}

/** Bylaws in two versions, and an item of each. */
async function addOwnItems(actor: Actor, chapterId: string): Promise<void> {
  for (const place of [0, 1]) {
    const text = `BYLAWS ${place}\n\nARTICLE I - MONEY\n\nCash is counted by two people. It is deposited within three days.\n`
    const { seriesId, version } = valueOf(await importDocument(actor, { chapterId, seriesId: null, name: `bylaws-${place}.txt`, content: textOf(text) }))
    valueOf(await defineChecklistItem(actor, {
      formKey: newId(), chapterId, seriesId, version, sectionIndex: 1, first: 1, last: 1, question: 'Was all cash counted by two people?', recurrence: 'quarterly', query: null, attestor: 'Treasurer', acceptedEvidence: [],
    }))
  }
}

/** Two batches of one gift each. */
async function addBatches({ actor, chapterId, donorId }: Gift): Promise<void> {
  for (const place of [0, 1]) {
    const [id, kind] = [newId(), 'donations'] as const
    valueOf(await startBatch(actor, { kind, chapterId, formKey: id, name: `Slip ${place}`, depositedOn: calendarDate('2025-10-05'), bankAccountId: null, expectedCount: 1, expectedCents: cents(1500), method: 'check', purpose: 'general' }))
    const values = { donor: 'Somebody', donorId, receivedOn: '2025-10-05', method: 'check', purpose: 'general', receipt: 'none', amount: '15.00' }
    valueOf(await saveBatchRow(actor, { chapterId, kind, id, rowId: newId(), position: 0, values, basedOn: null, read: readBatchRow }))
    const view = valueOf(await getBatch(actor, { chapterId, kind, id }))
    valueOf(await recordBatch(actor, { chapterId, kind, id, seen: view.state === 'open' ? view.rows.map(seenText) : [], mismatchReason: '', read: readBatchRow }))
  }
}

const processorHeader = 'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,description'

/** Two payouts of a processor, of one gift each. */
async function addPayouts(actor: Actor, chapterId: string): Promise<void> {
  for (const day of ['01', '02']) {
    const rows = [
      `txn_a${day},2025-10-${day} 09:00:00,usd,50.00,1.75,48.25,charge,ch_a${day},ch_a${day},Donation`, `txn_b${day},2025-10-${day} 10:00:00,usd,-48.25,0.00,-48.25,payout,po_a${day},,STRIPE PAYOUT`,
    ]
    const { id } = valueOf(await keepImportFile(actor, { chapterId, name: `stripe-${day}.csv`, content: textOf([processorHeader, ...rows].join('\n')) }))
    valueOf(await settleImportFile(actor, { chapterId, id, settings: { table: {}, method: 'processor', methods: {}, purpose: 'general', bankAccountId: null, processor: 'Stripe' } }))
    const { preview } = valueOf(await viewImportFile(actor, { chapterId, id }))
    valueOf(await importStatement(actor, { chapterId, id, hash: preview?.hash ?? '', textOf: (field) => (field === 'take-0' ? 'anonymous' : '') }))
  }
}

const listed: PersonInput = {
  formKey: '', kind: 'individual', tags: ['donor'], name: '', nameSort: null, nameOtherScript: null, address: null, email: '', telephone: '', employer: '', occupation: '', bankReference: '',
  citizenStatus: 'unknown', citizenStatusBasis: null, office: '', screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '',
}

/** Both lists of OFAC, each with one invented person, and these two people in the directory. */
async function addHits(actor: Actor, chapterId: string): Promise<void> {
  const lists = [['sdn', 'ROSTAMIDOR, Farhad', 'Farhad Rostamidor'], ['consolidated', 'QAZIBEK, Ulan', 'Ulan Qazibek']] as const
  for (const [at, [source, entry, name]] of lists.entries()) {
    const files = [Buffer.from(`${100 + at},"${entry}","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`)]
    valueOf(await importScreeningList(actor, { formKey: newId(), files, source, publishedOn: calendarDate('2025-10-01'), edition: '', queueFrom: queueFromUsual, reason: '' }))
    valueOf(await recordPerson(actor, { ...listed, formKey: newId(), chapterId, name }))
  }
}

/** Two boxes of cash that one person counted, with what the check says of them set aside. */
async function addOverrides({ actor, chapterId }: Omit<Gift, 'donorId'>): Promise<void> {
  for (const eventName of ['Spring', 'Autumn']) {
    const box = { ...gift(chapterId, ''), donorId: null, anonymous: true, method: 'cash', firstCounter: 'Amina', secondCounter: '', eventName } as const
    const { id: recordId, revision } = valueOf(await recordDonation(actor, box))
    valueOf(await setFindingAside(actor, { chapterId, recordKind: 'donation', recordId, revision, checkId: 'don.box.count', reason: 'The second counter fell ill.', formKey: newId() }))
  }
}

/** Two of every kind of record that came after the first ones: statements of a bank, payouts, batches, receipts, items of one's own, findings set aside. */
export async function addTwoOfLater(actor: Actor, chapterId: string, donorId: string): Promise<void> {
  const treasurer = personAs(actor, 'treasurer')
  await addStatements({ actor, chapterId, donorId })
  await addOverrides({ actor: personAs(actor, 'treasurer'), chapterId })
  await addOwnItems(personAs(actor, 'administrator'), chapterId)
  await addBatches({ actor: treasurer, chapterId, donorId })
  await addPayouts(treasurer, chapterId)
  await addHits(personAs(actor, 'administrator'), chapterId)
  for (let made = 0; made < 2; made += 1) {
    const { id: donationId } = valueOf(await recordDonation(actor, gift(chapterId, donorId)))
    valueOf(await issueGiftReceipts(actor, { chapterId, donationId, language: 'en' }))
  }
}
