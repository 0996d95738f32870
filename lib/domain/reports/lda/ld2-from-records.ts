/** The facts of a quarterly report of an organization that lobbies for itself: its books, its profile, and what people answered in the report. */
import { codesIn, choiceIn, dayIn, isDenied, knownIn, methodIn, textIn } from './questions'
import { amendmentFrom, clientFrom, contactsFrom, registrantFrom, signatureFrom, spendingFrom, type BookRecords } from './book-records'
import { countedContacts } from './ld2-counted'
import type { IssuePageAnswer, Ld2Answers, Ld2Facts, LdaContact } from './ld2-facts'
import { affiliatesOf, foreignEntitiesOf, lobbyistsOf } from './profile-parties'

/** Gives the issue areas of the quarter: of the contacts that count in the order of their days, then those that were only named. */
export function issueCodesOf(contacts: readonly LdaContact[], { answers }: Pick<BookRecords, 'answers'>): readonly string[] {
  const met = countedContacts({ contacts }).map(({ issueCode }) => issueCode).filter((code) => code !== '')
  return [...new Set([...met, ...codesIn(answers, 'issue-codes')])]
}

function pageOf(code: string, { answers }: BookRecords): IssuePageAnswer {
  const text = textIn(answers, `issue-${code}`)
  return { code, texts: text === '' ? [] : [text], entities: null, lobbyistIds: null, foreignInterest: textIn(answers, `issue-${code}-foreign`) }
}

/** Only what somebody said about an area makes an answer: the contacts alone are no contradiction to "no activity". */
function pagesOf(codes: readonly string[], records: BookRecords): readonly IssuePageAnswer[] {
  const named = codesIn(records.answers, 'issue-codes')
  return codes.map((code) => pageOf(code, records)).filter(({ code, texts, foreignInterest }) => named.includes(code) || texts.length > 0 || foreignInterest !== '')
}

function answersOf(codes: readonly string[], records: BookRecords): Ld2Answers {
  const { answers } = records
  return {
    ...amendmentFrom(records), noActivity: isDenied(answers, 'activity'), method: methodIn(answers), terminatedOn: dayIn(answers, 'terminated-on'),
    addressChanged: choiceIn(answers, 'address-changed') === true, pages: pagesOf(codes, records), newClientAddress: null, newClientPlace: null, newClientDescription: '',
    endedIssueCodes: codesIn(answers, 'ended-issues'), affiliatedUrl: textIn(answers, 'affiliated-url'), convictions: knownIn(answers, 'convictions'),
    lateReason: textIn(answers, 'late-reason'), signature: signatureFrom(records),
  }
}

/** Gives the facts of a quarter (1 to 4). */
export function ld2FactsFromRecords(records: BookRecords, { year, quarter }: { readonly year: number; readonly quarter: number }): Ld2Facts {
  const contacts = contactsFrom(records)
  return {
    asOf: records.asOf, organization: { id: records.organization.id, name: records.organization.name }, registrant: registrantFrom(records), client: clientFrom(records), year, quarter,
    contacts, spending: spendingFrom(records), lobbyists: lobbyistsOf(records), foreignEntities: foreignEntitiesOf(records), affiliates: affiliatesOf(records),
    answers: answersOf(issueCodesOf(contacts, records), records),
  }
}
