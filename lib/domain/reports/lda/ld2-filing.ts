/** The quarterly report as the form has it, line by line, before it becomes a page, JSON or XML. */
import { isWithin } from '../../calendar-date'
import { quarter } from '../../reporting-period'
import { sortedBy } from '../lines'
import type { RecordReference } from '../report-document'
import { quarterlyCode, type FilingCode } from './filing-type'
import { countedContacts, exactAmount } from './ld2-counted'
import type { IssuePageAnswer, Ld2Answers, Ld2Facts, LdaContact } from './ld2-facts'
import type { LdaAffiliate, LdaClient, LdaConviction, LdaForeignEntity, LdaLobbyist, LdaRegistrant } from './parties'
import { statedAmount, type ExpenseMethod, type StatedAmount } from './stated-amount'

export type PageLobbyist = LdaLobbyist & { readonly isNew: boolean }

/** Lines 15 to 19: one page per general issue area. */
export type IssuePage = {
  readonly code: string
  readonly texts: readonly string[]
  readonly entities: readonly string[]
  readonly lobbyists: readonly PageLobbyist[]
  readonly foreignInterest: string
  readonly contacts: readonly RecordReference[]
}

export type Ld2Filing = {
  readonly type: FilingCode
  /** The code without the sign for "no activity", as the House writes it. */
  readonly houseType: string
  readonly year: number
  readonly registrant: LdaRegistrant
  readonly client: LdaClient
  readonly income: StatedAmount | null
  readonly expenses: StatedAmount | null
  readonly method: ExpenseMethod | null
  readonly isNoActivity: boolean
  readonly pages: readonly IssuePage[]
  readonly convicted: readonly { readonly lobbyist: LdaLobbyist; readonly convictions: readonly LdaConviction[] }[]
  readonly delisted: readonly LdaLobbyist[]
  readonly addedForeignEntities: readonly LdaForeignEntity[]
  readonly endedForeignEntities: readonly LdaForeignEntity[]
  readonly addedAffiliates: readonly LdaAffiliate[]
  readonly endedAffiliates: readonly LdaAffiliate[]
  readonly answers: Ld2Answers
}

function once<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}

function textsOf(contacts: readonly LdaContact[]): readonly string[] {
  const texts = once(contacts.map(({ specificIssue }) => specificIssue.trim()).filter((text) => text !== ''))
  return texts.length === 0 ? [] : [texts.join('\n')]
}

function lobbyistsOf(ids: readonly string[], facts: Ld2Facts): readonly PageLobbyist[] {
  const period = quarter(facts.year, facts.quarter)
  return ids.flatMap((id) => {
    const lobbyist = facts.lobbyists.find(({ reference }) => reference.id === id)
    return lobbyist === undefined ? [] : [{ ...lobbyist, isNew: lobbyist.listedFrom !== null && isWithin(lobbyist.listedFrom, period) }]
  })
}

/** Only those on file as lobbyists stand on line 18; staff who took part without being listed count in the amount alone. */
function isListedEmployee(facts: Ld2Facts, id: string): boolean {
  return facts.lobbyists.some(({ reference, listedFrom, engagedAs }) => reference.id === id && listedFrom !== null && engagedAs === 'employee')
}

function pageOf(code: string, facts: Ld2Facts, contacts: readonly LdaContact[], answer: IssuePageAnswer | undefined): IssuePage {
  const participants = once(contacts.flatMap(({ participantIds }) => participantIds)).filter((id) => isListedEmployee(facts, id))
  return {
    code,
    texts: answer === undefined || answer.texts.length === 0 ? textsOf(contacts) : answer.texts,
    entities: answer?.entities ?? once(contacts.flatMap(({ entities }) => entities)),
    lobbyists: lobbyistsOf(answer?.lobbyistIds ?? participants, facts),
    foreignInterest: answer?.foreignInterest ?? '',
    contacts: contacts.map(({ reference }) => reference),
  }
}

function pagesOf(facts: Ld2Facts): readonly IssuePage[] {
  if (facts.answers.noActivity === true) return []
  const contacts = countedContacts(facts).filter(({ issueCode }) => issueCode !== '')
  const { pages } = facts.answers
  return once([...contacts.map(({ issueCode }) => issueCode), ...pages.map(({ code }) => code)]).map((code) =>
    pageOf(code, facts, contacts.filter(({ issueCode }) => issueCode === code), pages.find((page) => page.code === code)),
  )
}

type Dated = { readonly listedFrom: string | null; readonly endedOn: string | null; readonly name: string; readonly reference: RecordReference }

function changed<Row extends Dated>(rows: readonly Row[], facts: Ld2Facts, day: (row: Row) => string | null): readonly Row[] {
  const { from, through } = quarter(facts.year, facts.quarter)
  return sortedBy(
    rows.filter((row) => {
      const on = day(row)
      return on !== null && from <= on && on <= through
    }),
    ({ name, reference }) => [name, reference.id],
  )
}

/** Gives the report. Amounts are stated by 2 U.S.C. 1604(c); the order of the facts does not matter. Throws on a quarter that there is not. */
export function ld2Filing(facts: Ld2Facts): Ld2Filing {
  const { answers, client, lobbyists, foreignEntities, affiliates, registrant, year } = facts
  const isNoActivity = answers.noActivity === true
  const kind = { isAmendment: answers.isAmendment, isTermination: answers.terminatedOn !== null }
  const method = client.isSelf ? answers.method : null
  const amount = statedAmount(exactAmount(facts), !isNoActivity, method)
  const byName = sortedBy(lobbyists, ({ name, reference }) => [name.last, name.first, reference.id])
  const period = quarter(year, facts.quarter)
  return {
    type: quarterlyCode(facts.quarter, { ...kind, isNoActivity }),
    houseType: quarterlyCode(facts.quarter, { ...kind, isNoActivity: false }).code,
    year,
    registrant,
    client,
    income: client.isSelf ? null : amount,
    expenses: client.isSelf ? amount : null,
    method,
    isNoActivity,
    pages: pagesOf(facts),
    convicted: byName.filter(({ convictions }) => convictions.length > 0).map((lobbyist) => ({ lobbyist, convictions: lobbyist.convictions })),
    delisted: byName.filter(({ delistedOn }) => delistedOn !== null && isWithin(delistedOn, period)),
    addedForeignEntities: changed(foreignEntities, facts, ({ listedFrom }) => listedFrom),
    endedForeignEntities: changed(foreignEntities, facts, ({ endedOn }) => endedOn),
    addedAffiliates: changed(affiliates, facts, ({ listedFrom }) => listedFrom),
    endedAffiliates: changed(affiliates, facts, ({ endedOn }) => endedOn),
    answers,
  }
}
