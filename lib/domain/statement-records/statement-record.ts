/**
 * What the forms ask for beside money and contacts. FARA: activities (items 12 and 13), informational materials (items 16 to 23),
 * things of value (items 14(c) and 15(b)) and fundraising campaigns (item 14(b), Exhibit D).
 * LDA: time spent on lobbying (LD-2 line 13, the test of a lobbyist) and political contributions (LD-203). Each kind is a list of fields; another
 * field is another line here and a word in the message file. Sources: form NSD-2, 22 U.S.C. 614, 28 CFR 5.402 (fara.md sections 4 and 7).
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { Cents } from '../money'
import type { PersonTag } from '../person'
import type { RecordNumber, RecordOrigin, RecordState } from '../record'
import { contributionTypes } from '../reports/lda/ld203-facts'
import { nsd2Item } from '../rules/fara-nsd2'

export const statementKinds = ['activity', 'material', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution', 'position', 'instruction'] as const
export type StatementKind = (typeof statementKinds)[number]

/** Tells whether a text names a kind. */
export function isStatementKind(text: string): text is StatementKind {
  return statementKinds.some((kind) => kind === text)
}

export type StatementField = {
  readonly name: string
  readonly type: 'line' | 'lines' | 'day' | 'time' | 'hours' | 'choice' | 'choices'
  readonly required?: boolean
  readonly choices?: readonly string[]
  /** The choices are the agency's own words, printed as they stand. */
  readonly asPrinted?: boolean
}

type Need = 'required' | 'optional' | 'none'

export type StatementShape = {
  readonly person: Need
  /** What a new person of this kind is in the directory. */
  readonly tag: PersonTag
  readonly principal: Need
  /** Whether the kind has an amount of its own. */
  readonly value: Need
  /** Campaigns and contributions are money; the others are records that a secretary keeps too. */
  readonly permission: 'statement-record' | 'campaign'
  readonly area: 'contacts' | 'spending'
  readonly fields: readonly StatementField[]
}

const note: StatementField = { name: 'note', type: 'lines' }

/** How an activity was carried out. */
export const activityForms = ['speech', 'lecture', 'rally', 'broadcast', 'post', 'other'] as const
export type ActivityForm = (typeof activityForms)[number]

/** What each kind asks for; the title, the day, the person, the principal and the amount stand before. */
export const statementShapes: Readonly<Record<StatementKind, StatementShape>> = {
  activity: {
    person: 'optional', tag: 'employee', principal: 'optional', value: 'none', permission: 'statement-record', area: 'contacts',
    fields: [
      { name: 'form', type: 'choice', required: true, choices: activityForms },
      { name: 'behalf', type: 'choice', required: true, choices: ['principal', 'own'] },
      { name: 'political', type: 'choice', required: true, choices: ['yes', 'no'] },
      { name: 'place', type: 'line' },
      { name: 'audience', type: 'line' },
      { name: 'purpose', type: 'line' },
      { name: 'cost', type: 'choice', choices: ['recorded', 'none', 'others'] },
      { name: 'paidBy', type: 'line' },
      { name: 'records', type: 'lines' },
      { name: 'influence', type: 'lines' },
      { name: 'election', type: 'line' },
      { name: 'address', type: 'line' },
      note,
    ],
  },
  material: {
    person: 'none', tag: 'officer', principal: 'required', value: 'none', permission: 'statement-record', area: 'contacts',
    fields: [
      { name: 'happenedTime', type: 'time', required: true },
      { name: 'channel', type: 'choice', required: true, choices: nsd2Item('19').options, asPrinted: true },
      { name: 'address', type: 'line' },
      { name: 'groups', type: 'choices', choices: nsd2Item('20').options, asPrinted: true },
      { name: 'language', type: 'line', required: true },
      { name: 'issue', type: 'line' },
      { name: 'election', type: 'line' },
      { name: 'labelText', type: 'lines' },
      { name: 'labelLanguage', type: 'line' },
      { name: 'filedOn', type: 'day' },
      { name: 'filedTime', type: 'time' },
      { name: 'confirmationNumber', type: 'line' },
      note,
    ],
  },
  'thing-of-value': {
    person: 'required', tag: 'affiliate', principal: 'required', value: 'optional', permission: 'statement-record', area: 'contacts',
    fields: [
      { name: 'direction', type: 'choice', required: true, choices: ['received', 'given'] },
      { name: 'purpose', type: 'lines', required: true },
      { name: 'valuedBy', type: 'line' },
      note,
    ],
  },
  campaign: {
    person: 'none', tag: 'officer', principal: 'required', value: 'none', permission: 'campaign', area: 'spending',
    fields: [
      { name: 'endedOn', type: 'day' },
      { name: 'methods', type: 'lines', required: true },
      { name: 'exhibitDFiledOn', type: 'day' },
      // 26 U.S.C. 6113: asked of organizations whose gifts are not deductible.
      { name: 'notDeductibleNotice', type: 'choice', choices: ['yes', 'no'] },
      note,
    ],
  },
  // 2 U.S.C. 1602(10), 1604(c): whose time, how much of it was for lobbying, and what it cost with overhead.
  'lobbying-time': {
    person: 'required', tag: 'employee', principal: 'none', value: 'optional', permission: 'statement-record', area: 'contacts',
    fields: [{ name: 'hours', type: 'hours', required: true }, { name: 'hoursInAll', type: 'hours' }, note],
  },
  // 2 U.S.C. 1604(d)(1): to whom, in whose honor, from whose money.
  'political-contribution': {
    person: 'required', tag: 'payee', principal: 'none', value: 'required', permission: 'campaign', area: 'spending',
    fields: [
      { name: 'type', type: 'choice', required: true, choices: contributionTypes },
      { name: 'level', type: 'choice', required: true, choices: ['federal', 'state-or-local', 'other-committee'] },
      { name: 'contributor', type: 'line' },
      { name: 'foreignMoney', type: 'choice', required: true, choices: ['yes', 'no'] },
      note,
    ],
  },
  // Checklist MSG-01 and EEA-02: what the chapter says on an issue, from when, and who decided it. The day is the first on which it is in force.
  position: {
    person: 'none', tag: 'officer', principal: 'none', value: 'none', permission: 'statement-record', area: 'contacts',
    fields: [
      { name: 'issue', type: 'line', required: true },
      { name: 'words', type: 'lines', required: true },
      { name: 'until', type: 'day' },
      { name: 'decidedBy', type: 'choice', required: true, choices: ['vote', 'meeting', 'charter', 'nobody'] },
      { name: 'decision', type: 'line' },
      note,
    ],
  },
  // Checklist FUN-12, 22 U.S.C. 615: instructions, requests and answers of a principal; or the statement that a month brought none.
  instruction: {
    person: 'optional', tag: 'affiliate', principal: 'required', value: 'none', permission: 'statement-record', area: 'contacts',
    fields: [
      { name: 'direction', type: 'choice', required: true, choices: ['received', 'sent', 'none'] },
      { name: 'by', type: 'line' },
      { name: 'words', type: 'lines' },
      note,
    ],
  },
}

export type StatementFacts = {
  readonly chapterId: string
  readonly kind: StatementKind
  /** The subject of an activity, the title of a material, the thing itself, the name of a campaign as gifts carry it. */
  readonly title: string
  readonly happenedOn: CalendarDate
  /** Of a material: when the first copy left, from its day and time in the chapter's time zone. */
  readonly happenedAt: Instant | null
  readonly filedAt: Instant | null
  readonly personId: string | null
  readonly principalId: string | null
  readonly valueCents: Cents | null
  /** Texts by field of the kind: a day as YYYY-MM-DD, a time as HH:MM, several choices one a line; empty where nothing was said. */
  readonly facts: Readonly<Record<string, string>>
}

export type StatementRecord = StatementFacts & RecordNumber & RecordOrigin & {
  readonly id: string
  readonly state: RecordState
  readonly stateReason: string
  readonly revision: number
}

/** Gives what a field of a record says; empty where nothing was said. */
export function factOf({ facts }: Pick<StatementFacts, 'facts'>, field: string): string {
  return facts[field] ?? ''
}

/** Gives the choices of a field that takes several. */
export function factsOf(record: Pick<StatementFacts, 'facts'>, field: string): readonly string[] {
  return factOf(record, field).split('\n').filter((text) => text !== '')
}
