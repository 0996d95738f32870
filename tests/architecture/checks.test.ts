/** Each check of the law has a function; where a function waits for facts that nothing keeps, it stands here with the reason. */
import { readFileSync } from 'node:fs'
import { faraChecks } from '@/lib/domain/rules/checks/fara/all'
import { contributionChecks } from '@/lib/domain/rules/checks/lda/contributions'
import { ld1Checks, ld2Checks } from '@/lib/domain/rules/assess-lda'
import catalogue from '@/lib/domain/rules/data/disclosure-checks.json'

/** Facts that are read from nowhere, by the file that leaves them empty: which checks stay silent for it, and why. */
const withoutFacts: Readonly<Record<string, Readonly<Record<string, { readonly checks: readonly string[]; readonly why: string }>>>> = {
  'lib/data/reports/facts/fara-facts.ts': {
    'bankReceiptsCents: null': { checks: ['FARA-21'], why: 'lines of a bank file are kept beside the journal, not in it: a sealed text made from them could not be proven. The reconciliation of each account holds them against the books.' },
    'feesPaidFor: null': { checks: ['FARA-48'], why: 'the fee is paid with the filing, after the seal, and no payment names the statement that it is for; the amount is to be confirmed with counsel.' },
    'attempts: []': { checks: ['FARA-50'], why: 'the database grants nobody a deletion or an overwriting: a record of a filed period is corrected or voided with a reason, and its report says "Changed since the seal".' },
  },
  'lib/data/reports/facts/lda/context.ts': {
    'countedReportIds: []': { checks: ['LDA-44'], why: 'totals of the program are made from records alone; no filed report counts in one.' },
    'firmsWithFilings: null': { checks: ['LDA-38'], why: 'the public register is not asked: the program makes no calls to the outside on its own.' },
    'deletions: []': { checks: ['LDA-40'], why: 'no paper is marked to be deleted; only the erasure of a person takes files away, and none on which a sealed report stands.' },
  },
}

/** Empty in one row, or until the form itself fills it: not a fact that nothing keeps. */
const emptyInOneRow: readonly string[] = ['filedOn: null', 'not: null', 'gifts: []']

const ldaChecks = [...ld1Checks, ...ld2Checks, ...contributionChecks]
const functionIds = new Set([...faraChecks, ...ldaChecks].map(({ id }) => id))
const lawIds = catalogue.checks.map(({ id }) => id).filter((id) => /^(?:FARA|LDA)-/.test(id))

describe('the checks of the law', () => {
  it('are 55 of FARA and 44 of the LDA, each with a function', () => {
    expect([lawIds.filter((id) => id.startsWith('FARA')).length, lawIds.filter((id) => id.startsWith('LDA')).length]).toEqual([55, 44])
    expect(lawIds.filter((id) => !functionIds.has(id))).toEqual([])
    expect([...functionIds].filter((id) => !lawIds.includes(id))).toEqual([])
  })

  it.each(Object.entries(withoutFacts))('%s leaves no facts empty but those that are named here with the reason', (file, facts) => {
    const text = readFileSync(file, 'utf8')
    expect(Object.keys(facts).filter((fact) => !text.includes(fact))).toEqual([])
    const empty = [...text.matchAll(/\b(\w+): (null|\[\])(?= ?[,}])/g)].map(([found]) => found)
    expect(empty.filter((fact) => facts[fact] === undefined && !emptyInOneRow.includes(fact))).toEqual([])
    expect(Object.values(facts).flatMap(({ checks }) => checks).filter((id) => !lawIds.includes(id))).toEqual([])
  })
})
