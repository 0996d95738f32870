/**
 * What the supplemental statement asks because no record tells it. A question is asked only where it applies: what records
 * answer is not asked, and an individual is not asked about officers and staff.
 */
import { nsd2Item } from '../../rules/fara-nsd2'
import type { Principal } from '../../principal'
import type { KeptAnswer, ReportQuestion } from '../answers'
import { politicalRecords, recordsOfPrincipal } from './against'
import type { FaraFacts, FaraPeriod } from './facts'
import { servedPrincipals } from './served'

type Wanted = Pick<ReportQuestion, 'kind' | 'wordsWith'>

const withYes: Wanted = { kind: 'yes-no', wordsWith: 'yes' }
const withNo: Wanted = { kind: 'yes-no', wordsWith: 'no' }
const choiceOnly: Wanted = { kind: 'yes-no', wordsWith: 'never' }
const words: Wanted = { kind: 'text', wordsWith: 'always' }

/** Gives the id of a question: the printed item, and the principal where the item asks for each. */
export function questionId(item: string, principal?: Pick<Principal, 'id'>): string {
  const id = nsd2Item(item).id.replace('item-', '')
  return principal === undefined ? id : `${id}:${principal.id}`
}

/** Names the note that somebody may add to an item which the profile answers. */
export function noteId(item: string): string {
  return `note:${questionId(item)}`
}

/** What the profile answers is not asked; something may be said to it. */
function note(item: string): ReportQuestion {
  return {
    id: noteId(item), item: nsd2Item(item).id, schedule: `Item ${item}`, kind: 'text', wordsWith: 'never', against: [], optional: true,
    asks: 'The registration profile answers this item. Is there anything to add to it?',
  }
}

function question(item: string, wanted: Wanted, asks = nsd2Item(item).asks): ReportQuestion {
  return { id: questionId(item), item: nsd2Item(item).id, schedule: `Item ${item}`, asks, ...wanted, against: [] }
}

/** Item 11 and item 12 are asked for each principal; the means only where there was political activity. */
function ofPrincipal(principal: Principal, facts: FaraFacts): readonly ReportQuestion[] {
  const political: ReportQuestion = {
    id: questionId('12', principal), item: nsd2Item('12').id, schedule: 'Item 12', ...withYes, against: politicalRecords(facts, principal.id),
    asks: `Was there political activity for ${principal.name}? If yes, say in full detail which relations, interests and policies were sought to be influenced.`,
  }
  const means: ReportQuestion = {
    id: meansQuestionId(principal), item: nsd2Item('12').id, schedule: 'Item 12', ...words, against: [], asks: `By which means was political activity for ${principal.name} carried out?`,
  }
  return [
    {
      id: questionId('11', principal), item: nsd2Item('11').id, schedule: 'Item 11', ...withYes, against: recordsOfPrincipal(facts, principal.id),
      asks: `Were activities carried out for ${principal.name}, or services rendered to it? If yes, describe them in full detail.`,
    },
    political,
    ...(facts.answers.get(political.id)?.choice === 'yes' ? [means] : []),
  ]
}

/** Names the question for the means of political activity for a principal. */
export function meansQuestionId({ id }: Pick<Principal, 'id'>): string {
  return `12-means:${id}`
}

function ofRegistrant(facts: FaraFacts): readonly ReportQuestion[] {
  if (facts.registration.registrantKind === 'individual') return [question('2(a)', withYes)]
  return [
    question('2(b)', withYes, 'Did the name, the ownership or control, or the branch offices change? If yes, explain every change in full (item 2(c)).'),
    question('3', withYes, 'Did the charter, articles or bylaws (Exhibit C) change in the period? If yes, say what changed and whether the amendment was filed.'),
    ...(facts.officers === null ? [question('4(a)', withYes), question('4(b)', withYes), question('5(a)', withYes)] : ['4(a)', '4(b)', '5(a)'].map(note)),
    ...(facts.shortForms === null ? [question('5(b)', withYes), question('5(c)', withYes), question('5(d)', withYes), question('6', withNo)] : ['5(b)', '5(c)', '5(d)', '6'].map(note)),
  ]
}

function ofMaterials({ materials, answers }: FaraFacts): readonly ReportQuestion[] {
  const given = answers.get(questionId('16(a)'))?.choice
  const spread = materials === null ? given : materials.length > 0 ? 'yes' : 'no'
  return [
    ...(materials === null ? [question('16(a)', choiceOnly)] : []),
    ...(spread === 'no' ? [question('16(b)', choiceOnly)] : []),
    ...(spread === 'yes' ? [question('18', withYes)] : []),
    ...(spread === 'yes' && materials === null
      ? [question('17', words), question('19', words), question('20', words), question('21', words), question('22', withNo), question('23', withNo)]
      : []),
  ]
}

function ofMoney(facts: FaraFacts): readonly ReportQuestion[] {
  const campaign = facts.receipts.some((line) => line.campaign !== '' && line.principalId !== null)
  return [
    ...(facts.receipts.length === 0 ? [question('14(a)', words, 'No money was received from or for a principal in the period. Explain in full why there is none.')] : []),
    ...(campaign && facts.exhibitDOn === null
      ? [question('14(b)', withYes, 'Money was received in a fundraising campaign for a principal. Was Exhibit D filed, and when?')]
      : []),
    ...(facts.thingsReceived === null ? [question('14(c)', withYes)] : []),
    ...(facts.disbursements.length + facts.transmitted.length === 0
      ? [question('15(a)(1)', words, 'No money was disbursed for a principal and none was transmitted to one. Explain in full why there is none.')]
      : []),
    ...(facts.thingsGiven === null ? [question('15(b)', withYes)] : []),
    ...(facts.contributions === null ? [question('15(c)', withYes)] : []),
  ]
}

/** Gives every question of the statement of a period, in the order of the form. */
export function nsd2Questions(facts: FaraFacts, period: FaraPeriod): readonly ReportQuestion[] {
  const served = servedPrincipals(facts, period)
  return [
    ...ofRegistrant(facts),
    ...(facts.exhibits === null && served.gained.length > 0 ? [question('10(a)', withNo)] : []),
    ...(facts.exhibits !== null && served.gained.length > 0 ? [note('10(a)')] : []),
    facts.agreements === null ? question('10(b)', withYes) : note('10(b)'),
    ...served.all.flatMap((principal) => ofPrincipal(principal, facts)),
    question('13', withYes),
    ...ofMoney(facts),
    ...ofMaterials(facts),
  ]
}

/** Gives the kept answer to a question of an item; undefined where nobody has answered. */
export function answerTo({ answers }: Pick<FaraFacts, 'answers'>, item: string, principal?: Pick<Principal, 'id'>): KeptAnswer | undefined {
  return answers.get(questionId(item, principal))
}
