import 'server-only'
import { asOrganization } from '@/lib/data/database/transaction'
import { recordStatementRecord } from '@/lib/data/statement-records/record'
import type { StatementAsTyped } from '@/lib/data/statement-records/from-form'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { labelTextFor } from '@/lib/domain/rules/fara-label'
import { exampleActor } from './actor'
import type { ExamplePlace, Loading } from './loading'
import { exampleForeignDonor } from './people'
import { exampleKey } from './random'
import { valueOf } from './value-of'

const plain = { person: null, valueCents: null } as const

type Named = { readonly id: string; readonly name: string }
type Around = { readonly principal: Named; readonly registrant: string; readonly speaker: PersonChoice | null; readonly party: PersonChoice | null }

async function known(organizationId: string, name: string): Promise<PersonChoice | null> {
  const person = await asOrganization(organizationId, (tx) => tx.person.findFirst({ where: { organizationId, name }, select: { id: true } }))
  return person === null ? null : { typed: name, id: person.id, newKind: null, newSortName: '', newOtherScript: '' }
}

/** The invented activities, materials, gift in kind and campaign of a chapter. One leaflet has no label and one copy was filed too late, so that checks have something to say. */
function exampleStatementRecords({ principal: { id: principalId, name }, registrant, speaker, party }: Around): readonly Omit<StatementAsTyped, 'chapterId'>[] {
  const labelText = labelTextFor({ registrant, principal: name })
  const material = { ...plain, kind: 'material', principalId } as const
  const leaflet = { address: '', groups: 'Civic groups or associations\nNationality groups', language: 'English', labelText, labelLanguage: 'English', confirmationNumber: '', note: '' }
  return [
    { ...plain, kind: 'activity', principalId, title: 'Visas for students from Sahrabad', happenedOn: calendarDate('2026-04-18'), person: speaker, facts: {
      form: 'speech', behalf: 'principal', political: 'yes', place: 'Public library, Springfield, IL', audience: 'About 60 people', influence: 'The rules on student visas; relations of the United States with Sahrabad.', address: '', note: '',
    } },
    { ...plain, kind: 'activity', principalId: null, title: 'Spring festival of the chapter', happenedOn: calendarDate('2026-05-09'), facts: {
      form: 'rally', behalf: 'own', political: 'no', place: 'City park', audience: '', influence: '', address: '', note: '',
    } },
    { ...material, title: 'Leaflet: Five facts on student visas', happenedOn: calendarDate('2026-04-18'), facts: {
      ...leaflet, happenedTime: '10:00', channel: 'Pamphlets or other publications', filedOn: '2026-04-19', filedTime: '16:30', confirmationNumber: 'EXAMPLE-M-1',
    } },
    { ...material, title: 'Newsletter of June', happenedOn: calendarDate('2026-06-01'), facts: {
      ...leaflet, happenedTime: '09:00', channel: 'Email', filedOn: '2026-06-05', filedTime: '12:00', confirmationNumber: 'EXAMPLE-M-2',
    } },
    { ...material, title: 'Post on the rally of November', happenedOn: calendarDate('2026-11-19'), facts: {
      ...leaflet, happenedTime: '18:00', channel: 'Social media', address: 'https://social.example/friends-of-sahrabad', labelText: '', labelLanguage: '', filedOn: '', filedTime: '',
    } },
    { ...plain, kind: 'thing-of-value', principalId, title: '40 flags and a banner', happenedOn: calendarDate('2026-04-02'), person: party, valueCents: cents(32_000), facts: {
      direction: 'received', purpose: 'For the meetings of the information office.', valuedBy: 'Price of the same flags in a shop.', note: '',
    } },
    { ...plain, kind: 'campaign', principalId, title: 'Flood Relief', happenedOn: calendarDate('2026-07-01'), facts: { endedOn: '2026-09-30', methods: 'Appeals at meetings and by newsletter; checks and cards.', exhibitDFiledOn: '', notDeductibleNotice: '', note: '' } },
  ]
}

/** Loads what the statement asks for beside money and contacts, in the chapter that has the information office. */
export async function loadStatementRecords({ organizationId, users }: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const chicago = places.find(({ chapter }) => chapter === 'chicago')
  const principal = await asOrganization(organizationId, (tx) => tx.principal.findFirst({ where: { organizationId }, select: { id: true, name: true } }))
  const profile = await asOrganization(organizationId, (tx) => tx.organizationProfile.findFirst({ where: { organizationId }, select: { name: true, legalName: true } }))
  if (chicago === undefined || principal === null || profile === null) return
  const registrant = profile.legalName === '' ? profile.name : profile.legalName
  const [speaker, party] = [await known(organizationId, 'Yusuf Example'), await known(organizationId, exampleForeignDonor().name)]
  for (const typed of exampleStatementRecords({ principal, registrant, speaker, party })) {
    const { kind, title, happenedOn } = typed
    const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', addDays(happenedOn, 1))
    valueOf(await recordStatementRecord(administrator, { ...typed, chapterId: chicago.chapterId, formKey: exampleKey(`${kind} ${title}`) }))
  }
}
