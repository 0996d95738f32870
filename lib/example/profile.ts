import 'server-only'
import { asOrganization } from '@/lib/data/database/transaction'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { TypedProfile } from '@/lib/schemas/profile'
import { exampleActor } from './actor'
import type { Loading } from './loading'
import { exampleUsers } from './organization'
import { exampleKey } from './random'
import { valueOf } from './value-of'

const plain = { person: null, untilOn: null, mistaken: false, reason: '' } as const
const somebody = (typed: string): PersonChoice => ({ typed, id: '', newKind: 'individual', newSortName: '', newOtherScript: '' })

/** The invented profile: an agreement, who serves under it, who is in office, and the facts that counsel was asked about. */
function exampleProfile(principalId: string | null): readonly TypedProfile[] {
  const since = calendarDate('2024-09-02')
  return [
    { ...plain, kind: 'agreement', principalId, fromOn: since, facts: {
      title: 'Understanding on the information office', form: 'correspondence', nature: 'Letters of August 2024; the chapter answers inquiries and organizes meetings.',
      activities: 'Answers inquiries, organizes meetings with officials, sends a newsletter.', political: 'yes', politicalMeans: 'Relations with Congress on visas, by meetings and letters.',
      compensation: '', exhibitAFiledOn: '2024-09-20', exhibitBFiledOn: '2024-09-20', note: '',
    } },
    { ...plain, kind: 'officer', principalId: null, person: somebody(exampleUsers.administrator.name), fromOn: since, facts: { position: 'President', body: 'officer', note: '' } },
    { ...plain, kind: 'service', principalId, person: somebody('Yusuf Example'), fromOn: calendarDate('2025-02-03'), facts: {
      position: 'Information officer', services: 'Writes the newsletter and arranges meetings.', clerical: 'no', compensation: '', shortFormFiledOn: '2025-02-10', note: '',
    } },
    { ...plain, kind: 'exposure', principalId, fromOn: since, facts: {
      'EA-01': 'Sahrabad Progress Party', 'EA-01-source': 'Bylaws, article 2', 'EA-05': 'Asked by letter on August 12, 2024 to arrange a visit.', 'EA-05-source': 'Letter in the file of 2024', nextReviewOn: '2027-03-01',
    } },
  ]
}

export async function loadProfile({ organizationId, users }: Loading): Promise<void> {
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', calendarDate('2025-02-11'))
  const principal = await asOrganization(organizationId, (tx) => tx.principal.findFirst({ where: { organizationId }, select: { id: true } }))
  for (const typed of exampleProfile(principal?.id ?? null)) valueOf(await recordProfileEntry(administrator, { ...typed, formKey: exampleKey(`profile ${typed.kind}`) }))
}
