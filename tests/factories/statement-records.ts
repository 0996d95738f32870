import { newId } from '@/lib/data/database/uuid'
import type { StatementAsTyped } from '@/lib/data/statement-records/from-form'
import { recordStatementRecord } from '@/lib/data/statement-records/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { StatementKind, StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { somebodyNew, valueOf, type TestOrganization } from './organization'

const own: Readonly<Record<StatementKind, Pick<StatementAsTyped, 'title' | 'valueCents' | 'facts'>>> = {
  activity: { title: 'Student visas', valueCents: null, facts: { form: 'speech', behalf: 'principal', political: 'yes', place: 'Library', audience: '', influence: 'Visa rules', address: '', purpose: 'Inform students', cost: 'none', paidBy: '', records: '', election: '', note: '' } },
  material: {
    title: 'Leaflet on visas', valueCents: null,
    facts: {
      happenedTime: '10:00', channel: 'Press releases', address: '', groups: 'Newspapers', language: 'English', issue: '', election: '', labelText: '', labelLanguage: '', filedOn: '', filedTime: '', confirmationNumber: '', note: '',
    },
  },
  'thing-of-value': { title: '40 flags', valueCents: cents(32_000), facts: { direction: 'received', purpose: 'For meetings', valuedBy: '', note: '' } },
  'lobbying-time': { title: 'H.R. 123, meetings', valueCents: cents(90_000), facts: { hours: '7.5', hoursInAll: '30', note: '' } },
  'political-contribution': { title: 'Rep. Doe', valueCents: cents(25_000), facts: { type: 'feca', level: 'federal', contributor: '', foreignMoney: 'no', note: '' } },
  position: { title: 'For visas', valueCents: null, facts: { issue: 'IMM', words: 'More student visas', until: '', decidedBy: 'vote', decision: 'Minutes of March 1', note: '' } },
  instruction: { title: 'Rally in April', valueCents: null, facts: { direction: 'received', by: 'Letter', words: 'Please hold a rally', note: '' } },
  campaign: { title: 'Flood relief', valueCents: null, facts: { endedOn: '', methods: 'Appeals', exhibitDFiledOn: '', notDeductibleNotice: '', note: '' } },
}

/** What is typed for a record of a kind, of March 10, 2026. */
export function typedStatementRecord(organization: TestOrganization, kind: StatementKind): StatementAsTyped {
  const person = ['thing-of-value', 'lobbying-time', 'political-contribution'].includes(kind) ? somebodyNew(`Giver ${newId()}`) : null
  return { ...own[kind], kind, chapterId: organization.chapter.id, happenedOn: calendarDate('2026-03-10'), person, principalId: organization.principalId }
}

/** A record of a kind, entered by a treasurer. */
export async function aStatementRecord(organization: TestOrganization, kind: StatementKind = 'material', more: Partial<StatementAsTyped> = {}): Promise<StatementRecord> {
  return valueOf(await recordStatementRecord(organization.actorAs('treasurer'), { ...typedStatementRecord(organization, kind), ...more, formKey: newId() }))
}
