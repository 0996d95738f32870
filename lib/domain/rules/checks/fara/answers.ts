/** Whether every item is answered, in its own words, and whether an answer contradicts the records. */
import { answerState, isAnswered } from '../../../reports/answers'
import { politicalRecords, recordsOfPrincipal } from '../../../reports/fara/against'
import type { FaraFacts } from '../../../reports/fara/facts'
import { isBlank } from '../../../reports/fara/form-items'
import { questionId } from '../../../reports/fara/questions'
import { servedPrincipals } from '../../../reports/fara/served'
import type { RecordReference } from '../../../reports/report-document'
import { atAnswer, atRecord, atRegistration, atReport, type FaraCheck, type FaraHit, type FaraStatement } from './check'

function unexplained(item: string, isNone: (statement: FaraStatement) => boolean): FaraCheck['find'] {
  return (statement) => {
    const id = questionId(item)
    const question = statement.questions.find((each) => each.id === id)
    const open = question === undefined || !isAnswered(question, statement.facts.answers.get(id))
    return isNone(statement) && open ? [atAnswer(id, `Item ${item} is answered no, and nothing explains why there is none.`)] : []
  }
}

function campaignWithoutExhibit({ facts }: FaraStatement): readonly FaraHit[] {
  const rows = facts.receipts.filter(({ campaign, principalId }) => campaign !== '' && principalId !== null)
  const denied = facts.answers.get(questionId('14(b)'))?.choice === 'no'
  if (rows.length === 0 || (facts.exhibitDOn !== null && !denied)) return []
  return facts.answers.get(questionId('14(b)'))?.choice === 'yes'
    ? []
    : [atAnswer(questionId('14(b)'), 'Money was collected in a campaign for a principal, and Exhibit D is not on file.', rows.map(({ record }) => record))]
}

function vagueThings({ facts }: FaraStatement): readonly FaraHit[] {
  return (facts.thingsReceived ?? [])
    .filter(({ principalId, purpose }) => principalId === null || purpose.trim() === '')
    .map(({ record, thing }) => atRecord(record, `Item 14(c): ${thing} has no foreign principal or no purpose.`))
}

function denied(item: string, recordsOf: (facts: FaraFacts, principalId: string) => readonly RecordReference[]): FaraCheck['find'] {
  return (statement) =>
    servedPrincipals(statement.facts, statement.period).all.flatMap((principal) => {
      const id = questionId(item, principal)
      const records = statement.facts.answers.get(id)?.choice === 'no' ? recordsOf(statement.facts, principal.id) : []
      return records.length === 0 ? [] : [atAnswer(id, `Item ${item} is answered no for ${principal.name}, and the records of the period say otherwise.`, records)]
    })
}

function repeated({ facts, questions }: FaraStatement): readonly FaraHit[] {
  return questions
    .filter(({ item }) => item === 'item-11' || item === 'item-12')
    .filter(({ id }) => {
      const [now, before] = [facts.answers.get(id), facts.previous?.answers.get(id)]
      return now !== undefined && now.text.trim() !== '' && (now.prefilled || now.text.trim() === before?.text.trim())
    })
    .map(({ id, asks }) => atAnswer(id, `The same account as in the last statement: confirm or rewrite it. ${asks}`))
}

const byReference = /\b(?:see|refer to|stated in|reported in|same as)\b[^.]*\b(?:previous|prior|last|earlier|above)\b|\bas (?:previously|already|before) (?:reported|stated|filed|described)\b|\bpreviously reported\b|\bno change since\b/i

function references({ facts, questions }: FaraStatement): readonly FaraHit[] {
  return questions
    .filter(({ id }) => byReference.test(facts.answers.get(id)?.text ?? ''))
    .map(({ id, asks }) => atAnswer(id, `An answer refers to an earlier statement; each statement must be complete in itself. ${asks}`))
}

/** Items 1(a) to 1(c) come from the registration and the organization, all others from an answer. */
function blanks(statement: FaraStatement): readonly FaraHit[] {
  return statement.items.filter(isBlank).flatMap((item) => {
    const open = statement.questions.filter((question) => question.item === item.id && !isAnswered(question, statement.facts.answers.get(question.id)))
    const name = item.schedule ?? item.title
    if (open.length === 0) return [item.id.startsWith('item-1-') ? atRegistration(statement, `${name} is blank: ${item.title}.`) : atReport(`${name} is blank: ${item.title}.`)]
    return open.map(({ id, asks }) => atAnswer(id, `${name} needs an answer: ${asks}`))
  })
}

/** What was taken over from the period before is no answer of this one until somebody has confirmed it. */
function unconfirmed({ facts, questions }: FaraStatement): readonly FaraHit[] {
  return questions
    .filter((question) => answerState(question, facts.answers.get(question.id)) === 'prefilled')
    .map(({ id, schedule, asks }) => atAnswer(id, `${schedule} was taken over from the period before, and nobody has confirmed it: ${asks}`))
}

function materialsDenied({ facts }: FaraStatement): readonly FaraHit[] {
  const id = questionId('16(a)')
  if ((facts.materials ?? []).length === 0 || facts.answers.get(id)?.choice !== 'no') return []
  return [atAnswer(id, 'Item 16(a) is answered no, and informational materials are recorded.', (facts.materials ?? []).map(({ record }) => record))]
}

function materialsHalfTold({ items }: FaraStatement): readonly FaraHit[] {
  if (items.find(({ id }) => id === 'item-16-a')?.answer !== 'yes') return []
  return items
    .filter(({ id, answer, lines }) => ['item-17', 'item-19', 'item-20', 'item-21'].includes(id) && (answer === null || (id === 'item-17' && answer === 'none' && lines.length === 0)))
    .map(({ id, schedule }) => atAnswer(id.replace('item-', ''), `Item 16(a) is answered yes, and ${schedule ?? ''} is empty.`))
}

export const answerChecks: readonly FaraCheck[] = [
  { id: 'FARA-22', find: unexplained('14(a)', ({ facts }) => facts.receipts.length === 0) },
  { id: 'FARA-23', find: unexplained('15(a)(1)', ({ facts }) => facts.disbursements.length + facts.transmitted.length === 0) },
  { id: 'FARA-24', find: campaignWithoutExhibit },
  { id: 'FARA-26', find: vagueThings },
  { id: 'FARA-32', find: denied('12', politicalRecords) },
  { id: 'FARA-33', find: denied('11', recordsOfPrincipal) },
  { id: 'FARA-34', find: repeated },
  { id: 'FARA-35', find: references },
  { id: 'FARA-36', find: (statement) => [...blanks(statement), ...unconfirmed(statement)] },
  { id: 'FARA-43', find: (statement) => [...materialsDenied(statement), ...materialsHalfTold(statement)] },
]
