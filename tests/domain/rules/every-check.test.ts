import { donationChecks } from '@/lib/domain/rules/assess-donation'
import { expenditureChecks } from '@/lib/domain/rules/checks/expenditure'
import { bookChecks } from '@/lib/domain/rules/checks/books'
import { reportMoneyChecks } from '@/lib/domain/rules/checks/report-money'
import { transferChecks } from '@/lib/domain/rules/checks/transfer'
import catalogue from '@/lib/domain/rules/data/money-checks.json'

/** Checks of the catalogue without a function, each with the reason. */
const without: Readonly<Record<string, string>> = {
  'don.amount.cents': 'an amount that is no whole number of cents cannot be made: money.ts refuses it, and so does the database',
  'don.ofac.fifty': 'who owns an organization is not recorded',
  'don.restricted.use': 'a restriction is kept in the donor’s words; no payment names a fund',
  'don.restricted.negative': 'no balances of funds are kept',
  'exp.foreign.control': 'neither the approval of a project by the board nor reports back are recorded',
  'rec.retention': 'nothing is deleted: the erasure of a person closes details and leaves every record',
}

describe('the 76 money checks', () => {
  const ids = [...donationChecks, ...expenditureChecks, ...transferChecks, ...reportMoneyChecks].map(({ id }) => id).concat(Object.keys(bookChecks))

  it('each have a function, or stand here with the reason', () => {
    expect(catalogue.checks).toHaveLength(76)
    expect(catalogue.checks.map(({ id }) => id).filter((id) => !ids.includes(id)).toSorted()).toEqual(Object.keys(without).toSorted())
  })
})
