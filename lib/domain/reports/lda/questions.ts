/**
 * What the forms of the Act ask because no record and no part of the profile tells it. A question is asked only where it applies.
 * What was answered for the period before is a suggestion: it counts once somebody confirms it for this one.
 */
import { isCalendarDate, type CalendarDate } from '../../calendar-date'
import type { KnownAnswer } from '../../lobbying-contact'
import type { KeptAnswer, KeptAnswers, ReportQuestion } from '../answers'
import { ld203Certification } from './form-lines'
import { expenseMethods, type ExpenseMethod } from './stated-amount'

function question(id: string, item: string, asks: string, kind: ReportQuestion['kind'], wordsWith: ReportQuestion['wordsWith']): ReportQuestion {
  return { id, item, schedule: scheduleOf(item), asks, kind, wordsWith, against: [] }
}

/** How the form names a part: by its line, else by its word. */
function scheduleOf(item: string): string {
  const line = /^line-(\d+)/.exec(item)?.[1]
  if (line !== undefined) return `Line ${line}`
  const issue = /^issue-(.*)-(texts|foreign)$/.exec(item)
  if (issue !== null) return `Line ${issue[2] === 'texts' ? '16' : '19'}, ${issue[1] ?? ''}`
  return { 'no-contributions': 'Contributions', issues: 'Line 15' }[item] ?? `${item.slice(0, 1).toUpperCase()}${item.slice(1)}`
}

/** Yes or no alone. */
function yesNo(id: string, item: string, asks: string): ReportQuestion {
  return question(id, item, asks, 'yes-no', 'never')
}

/** Words that may be left out. */
function text(id: string, item: string, asks: string): ReportQuestion {
  return question(id, item, asks, 'text', 'never')
}

/** Words that the form needs. */
function words(id: string, item: string, asks: string): ReportQuestion {
  return question(id, item, asks, 'text', 'always')
}

/** What every form asks of whoever files it. */
const ofFiler: readonly ReportQuestion[] = [
  words('contact-name', 'line-4', 'Who answers questions about this report?'),
  text('house-id', 'line-6', 'Which number did the House give the registrant? Digits only.'),
]

const ofClient: readonly ReportQuestion[] = [
  yesNo('client-government', 'line-7', 'Is the client a state or local government, or an instrumentality of one?'),
  text('affiliated-url', 'line-25-address', 'Is there a web page that lists affiliated organizations? Its address.'),
  yesNo('convictions', 'line-29', 'Was a listed lobbyist convicted of an offense that line 29 names? Each stands in the profile with its day.'),
]

export type Ld2Asked = {
  /** The issue areas that the contacts and the answers name. */
  readonly issueCodes: readonly string[]
  readonly hasForeignEntities: boolean
  readonly isLate: boolean
  readonly method: ExpenseMethod | null
  readonly is501c4: boolean
  /** Firms that were paid for lobbying. */
  readonly firms: readonly { readonly id: string; readonly name: string }[]
}

/** Gives every question of a quarterly report, in the order of the form. */
export function ld2Questions({ issueCodes, hasForeignEntities, isLate, method, is501c4, firms }: Ld2Asked): readonly ReportQuestion[] {
  return [
    yesNo('address-changed', 'line-2', 'Is the address of the registrant another one than in the last report?'),
    ...ofFiler,
    question('terminated-on', 'line-10', 'Is this the report of the termination? If yes, write its day as 2025-12-31.', 'yes-no', 'yes'),
    yesNo('activity', 'line-11', 'Was there lobbying activity in the quarter? No is stated on the form.'),
    words('method', 'line-14', 'By which method are expenses counted? Write A (definitions of the Act), B (Internal Revenue Code 6033(b)(8)) or C (Internal Revenue Code 162(e)).'),
    ...(method === 'b' ? [yesNo('elected-501h', 'line-14', 'Has the organization made the election of 26 U.S.C. 501(h)?')] : []),
    text('issue-codes', 'issues', 'Which general issue areas had activity without a contact? Codes of three letters, parted by commas.'),
    ...issueCodes.flatMap((code) => [
      text(`issue-${code}`, `issue-${code}-texts`, `Line 16 for ${code}, in your own words: title of the bill and sections of interest. Left out, the words of the contacts stand there.`),
      ...(hasForeignEntities ? [words(`issue-${code}-foreign`, `issue-${code}-foreign`, `Line 19 for ${code}: the interest of each foreign entity, or "none".`)] : []),
    ]),
    text('ended-issues', 'line-24', 'Which general issue areas no longer pertain? Codes, parted by commas.'),
    ...ofClient,
    ...(is501c4 ? [yesNo('federal-funds', 'line-13', 'Does the organization receive a federal award, grant or loan?')] : []),
    ...firms.map(({ id, name }): ReportQuestion => ({
      ...yesNo(firmFiling(id), 'line-13', `${name} was paid for lobbying. Was its own report for this client found in the public register of the quarter?`), optional: true,
    })),
    ...(isLate ? [words('late-reason', 'line-8', 'The report is late. Why?')] : []),
  ]
}

/** Gives every question of a contribution report; each listed lobbyist files one of the same kind, and is asked by name. */
export function ld203Questions(lobbyists: readonly { readonly id: string; readonly name: string }[], filer: string | null = null): readonly ReportQuestion[] {
  return [
    words('contact-name', 'address', 'Who answers questions about this report?'),
    text('house-id', 'identification', 'Which number did the House give the registrant? Digits only.'),
    text('committees', 'committees', 'Which political committees did the filer establish or does it control? One a line.'),
    yesNo('contributions', 'no-contributions', 'Were there contributions of the filer in the half-year? No is stated on the form.'),
    yesNo('certification', 'certification', `Does ${filer ?? 'the filer'} certify${filer === null ? '' : ', in person'}: ${ld203Certification.join('; ')}?`),
    text('comments', 'comments', 'Comments'),
    ...lobbyists.map(({ id, name }) => question(filedBy(id), 'filer', `Has ${name} filed an own report for the half-year? If yes, write the day as 2025-12-31.`, 'yes-no', 'yes')),
  ]
}

/** Names the question whether the report of a firm that was paid for lobbying was found. */
export function firmFiling(firmId: string): string {
  return `firm-filing:${firmId}`
}

/** Names the question whether a lobbyist has filed an own contribution report. */
export function filedBy(lobbyistId: string): string {
  return `filed-by:${lobbyistId}`
}

/** The lines of the registration on which the questions of every form stand. */
const registrationLines: Readonly<Record<string, string>> = {
  'house-id': 'line-2', 'contact-name': 'line-5', 'client-government': 'line-7', 'affiliated-url': 'line-13', convictions: 'line-15',
}

/** A question of every form as the registration asks it: on its own line, under its own number. */
function ofRegistration(each: ReportQuestion): ReportQuestion {
  const item = registrationLines[each.id] ?? each.item
  return { ...each, item, schedule: scheduleOf(item), asks: each.asks.replace('line 29', 'line 15') }
}

/** Gives every question of a registration. */
export function ld1Questions(): readonly ReportQuestion[] {
  return [
    ...ofFiler.map(ofRegistration),
    words('issue-codes', 'line-11', 'Which general issue areas are expected? Codes of three letters, parted by commas.'),
    words('specific-issues', 'line-12', 'Which specific issues are expected or have been lobbied on?'),
    ...ofClient.map(ofRegistration),
    yesNo('fara-exemption', 'line-14', 'Does the registrant rely on the exemption of 22 U.S.C. 613(h) instead of a FARA registration?'),
  ]
}

/** What stays the same from period to period; what happened in a period is asked anew. */
const lasting = ['contact-name', 'house-id', 'client-government', 'method', 'elected-501h', 'federal-funds', 'affiliated-url', 'committees']

/** Gives the answers of the period before that are suggested for this one, each marked as prefilled. */
export function suggestedFrom(earlier: readonly KeptAnswer[]): readonly KeptAnswer[] {
  return earlier.filter(({ question }) => lasting.includes(question)).map((answer) => ({ ...answer, prefilled: true }))
}

function confirmed(answers: KeptAnswers, id: string): KeptAnswer | undefined {
  const answer = answers.get(id)
  return answer === undefined || answer.prefilled ? undefined : answer
}

/** Gives what was written, empty where nobody has confirmed anything. */
export function textIn(answers: KeptAnswers, id: string): string {
  return confirmed(answers, id)?.text.trim() ?? ''
}

/** Gives yes or no, null where nobody has confirmed either. */
export function choiceIn(answers: KeptAnswers, id: string): boolean | null {
  const choice = confirmed(answers, id)?.choice ?? null
  return choice === null ? null : choice === 'yes'
}

/** Gives whether somebody said expressly that there was nothing; null where nobody has confirmed either. */
export function isDenied(answers: KeptAnswers, id: string): boolean | null {
  const choice = choiceIn(answers, id)
  return choice === null ? null : !choice
}

/** Gives the same as a word. */
export function knownIn(answers: KeptAnswers, id: string): KnownAnswer {
  return confirmed(answers, id)?.choice ?? 'not-known'
}

/** Gives the day written beside a yes; null where there is none. */
export function dayIn(answers: KeptAnswers, id: string): CalendarDate | null {
  const written = textIn(answers, id)
  return choiceIn(answers, id) === true && isCalendarDate(written) ? written : null
}

/** Gives codes of three letters from a list as typed. */
export function codesIn(answers: KeptAnswers, id: string): readonly string[] {
  return textIn(answers, id).toUpperCase().split(/[^A-Z]+/).filter((code) => code.length === 3)
}

/** Gives the lines of an answer that say something. */
export function linesIn(answers: KeptAnswers, id: string): readonly string[] {
  return textIn(answers, id).split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

/** Gives the expense method that was named. */
export function methodIn(answers: KeptAnswers): ExpenseMethod | null {
  return expenseMethods.find((method) => method === textIn(answers, 'method').toLowerCase()) ?? null
}

/** Gives the number that the House gave; null where none is written. */
export function houseIdIn(answers: KeptAnswers): number | null {
  const written = textIn(answers, 'house-id')
  return /^\d{1,9}$/.test(written) ? Number(written) : null
}
