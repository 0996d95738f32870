import 'server-only'
import { defineChecklistItem, type DefinitionInput } from '@/lib/data/checklist-items/define'
import { importDocument } from '@/lib/data/source-documents/import'
import { calendarDate } from '@/lib/domain/calendar-date'
import { exampleActor } from './actor'
import type { ExamplePlace, Loading } from './loading'
import { exampleKey } from './random'
import { valueOf } from './value-of'

/** Before the second year of the example, so that its items are asked in every period of it. */
const importedOn = calendarDate('2025-09-30')

const bylaws = `BYLAWS OF FRIENDS OF SAHRABAD USA

ARTICLE I - OFFICERS

Section 1. The members elect the officers of each chapter at a meeting each year. The minutes name who was elected and with how many votes.

Section 2. Every officer signs the code of conduct before taking office.

ARTICLE II - MONEY

Section 1. Cash is counted by two people. It is deposited within ten days.

Section 2. Every donor who gives a name gets a receipt.

Section 3. No payment is made for the outcome of a vote or a decision.
`

const drawn: readonly Pick<DefinitionInput, 'sectionIndex' | 'last' | 'question' | 'recurrence' | 'query' | 'attestor' | 'acceptedEvidence'>[] = [
  { sectionIndex: 2, last: 2, question: 'Did the members elect the officers of the chapter this year?', recurrence: 'yearly', query: null, attestor: 'Secretary', acceptedEvidence: ['minutes of the meeting'] },
  { sectionIndex: 5, last: 2, question: 'Was all cash counted by two people and deposited within ten days?', recurrence: 'quarterly', query: 'YML-09', attestor: '', acceptedEvidence: [] },
]

/** The bylaws of the organization, with two checklist items drawn from them for every chapter. */
export async function loadDocuments({ organizationId, users }: Loading, [place]: readonly ExamplePlace[]): Promise<void> {
  if (place === undefined) return
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', importedOn)
  const { seriesId, version } = valueOf(await importDocument(administrator, { chapterId: null, seriesId: null, name: 'bylaws.txt', content: piecesOf(bylaws) }))
  for (const item of drawn) {
    valueOf(await defineChecklistItem(administrator, { ...item, chapterId: place.chapterId, formKey: exampleKey(`item ${item.question}`), seriesId, version, first: 1 }))
  }
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text))
}
