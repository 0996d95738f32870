/** Each check of the law has a function; where a function waits for facts that nothing can keep, the data say so with the reason, and the page of the rules shows it. */
import { readFileSync } from 'node:fs'
import { faraChecks } from '@/lib/domain/rules/checks/fara/all'
import { contributionChecks } from '@/lib/domain/rules/checks/lda/contributions'
import { ld1Checks, ld2Checks } from '@/lib/domain/rules/assess-lda'
import catalogue from '@/lib/domain/rules/data/disclosure-checks.json'
import { silentChecks } from '@/lib/domain/rules/register'

/** Facts that are read from nowhere, by the file that leaves them empty: which check stays silent for it. */
const withoutFacts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'lib/data/reports/facts/fara-facts.ts': { 'attempts: []': 'FARA-50' },
  'lib/data/reports/facts/lda/context.ts': { 'countedReportIds: []': 'LDA-44', 'deletions: []': 'LDA-40' },
}

/** Empty in one row, or until the form itself fills it: not a fact that nothing keeps. */
const emptyInOneRow: readonly string[] = ['filedOn: null', 'not: null', 'gifts: []', 'firmsWithoutFilings: []']

const ldaChecks = [...ld1Checks, ...ld2Checks, ...contributionChecks]
const functionIds = new Set([...faraChecks, ...ldaChecks].map(({ id }) => id))
const lawIds = catalogue.checks.map(({ id }) => id).filter((id) => /^(?:FARA|LDA)-/.test(id))

describe('the checks of the law', () => {
  it('are 55 of FARA and 44 of the LDA, each with a function', () => {
    expect([lawIds.filter((id) => id.startsWith('FARA')).length, lawIds.filter((id) => id.startsWith('LDA')).length]).toEqual([55, 44])
    expect(lawIds.filter((id) => !functionIds.has(id))).toEqual([])
    expect([...functionIds].filter((id) => !lawIds.includes(id))).toEqual([])
  })

  it.each(Object.entries(withoutFacts))('%s leaves no facts empty but those whose check says why', (file, facts) => {
    const text = readFileSync(file, 'utf8')
    expect(Object.keys(facts).filter((fact) => !text.includes(fact))).toEqual([])
    const empty = [...text.matchAll(/\b(\w+): (null|\[\])(?= ?[,}])/g)].map(([found]) => found)
    expect(empty.filter((fact) => facts[fact] === undefined && !emptyInOneRow.includes(fact))).toEqual([])
  })

  it('say of themselves what they never find, and why, for exactly those facts', () => {
    expect(silentChecks.map(({ id }) => id).toSorted()).toEqual(Object.values(withoutFacts).flatMap((facts) => Object.values(facts)).toSorted())
    expect(silentChecks.filter(({ what, why, citation, mark }) => [what, why, citation, mark].includes(''))).toEqual([])
  })
})
