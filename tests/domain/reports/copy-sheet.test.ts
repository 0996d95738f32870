import { cents } from '@/lib/domain/money'
import { copySheet, type CopyScreen } from '@/lib/domain/reports/copy-sheet'
import { fieldsItem } from '@/lib/domain/reports/lda/form-lines'
import { itemOf, lineOf } from '@/lib/domain/reports/lines'

const columns = [
  { id: 'day', label: 'Date', kind: 'date' }, { id: 'from', label: 'From whom', kind: 'text' }, { id: 'record', label: 'Record', kind: 'record' }, { id: 'amount', label: 'Amount', kind: 'amount' },
] as const
const receipts = itemOf('item-14-a', 'Receipts', {
  schedule: 'Item 14(a)', columns, totalCents: cents(123_450),
  lines: [lineOf('detail', 'one', ['2026-03-01', 'Party of Zephyria', 'CHI-D-1', 123_450]), lineOf('subtotal', 'sum', [null, null, null, 123_450])],
})

const fara = { form: 'fara-nsd2', summary: [] } as const

describe('the sheet from which a report is typed', () => {
  it('gives each answer as the agency takes it, without our numbers and without sums that the form makes itself', () => {
    expect(copySheet({ ...fara, items: [receipts] })).toEqual([{
      id: 'item-14-a', title: 'Item 14(a). Receipts', fields: [{ id: 'total', label: 'Total', text: '1234.50' }],
      columns: ['Date', 'From whom', 'Amount'], rows: [['03/01/2026', 'Party of Zephyria', '1234.50']], more: 0,
    }])
  })

  it('says none expressly, no where the form asks, types nothing that is open, and leaves the checklist out', () => {
    const sheet = copySheet({
      ...fara, items: [
        itemOf('a', 'Changes', { answer: 'none', text: 'None.' }), itemOf('b', 'Office', { answer: null, text: 'Needs an answer.' }), itemOf('c', 'Period ending', { answer: 'yes', text: '2026-09-30' }), itemOf('d', 'Filed', { answer: 'yes' }),
        itemOf('e', 'If an organization: did the name change?', { answer: 'none', text: 'No.' }), itemOf('f', 'Were exhibits filed', { answer: 'none', text: 'Not applicable: no new foreign principal.' }), itemOf('g', 'Materials', { answer: 'yes', text: 'Yes.' }),
        itemOf('checklist', 'Checklist', { text: 'x' }),
      ],
    })
    expect(sheet.map(({ id, fields }) => [id, fields.map(({ text }) => text)])).toEqual([
      ['a', ['None']], ['b', []], ['c', ['09/30/2026']], ['d', ['Yes']], ['e', ['No']], ['f', ['Not applicable: no new foreign principal.']], ['g', ['Yes']],
    ])
  })

  it('does not type what the text beside an account tells its reader, but does where there is no account', () => {
    const [beside, alone] = copySheet({ ...fara, items: [{ ...receipts, text: '3 receipts stand in the books.' }, { ...receipts, lines: [], answer: 'none', totalCents: cents(0), text: 'Nothing was given.' }] })
    expect([beside, alone].map((screen) => screen?.fields.map(({ text }) => text))).toEqual([['1234.50'], ['None', 'Nothing was given.', '0.00']])
  })

  it('types of the quarterly report of the LDA its fields and the amount as filed, and nothing of its working', () => {
    const quarter = {
      form: 'lda-ld2',
      summary: [
        { id: 'exact', label: 'Exact', amountCents: cents(1_834_500), items: ['line-13'], arithmetic: '', rules: [] },
        { id: 'stated', label: 'As filed', amountCents: cents(2_000_000), items: ['exact'], arithmetic: '', rules: [] },
      ],
    }
    const money = { ...receipts, id: 'line-13', schedule: 'Line 13', answer: 'yes', text: '$20,000.00. Exact figure $18,345.00.' } as const
    const items = [
      fieldsItem('line-4', 'Contact', 'Line 4', [['Name', 'Omar Shah'], ['Since', '2025-10-05'], ['Government', 'Not answered']], 'LD-2.4'), fieldsItem('line-10', 'Termination', 'Line 10', [], 'LD-2.10'), money, { ...receipts, id: 'issue-FOR', totalCents: null },
      itemOf('issue-FOR-entities', 'Agencies', { columns: [{ id: 'entity', label: 'Agency', kind: 'text' }, { id: 'contacts', label: 'Contacts', kind: 'number' }], lines: [lineOf('detail', 'senate', ['SENATE', 3])] }),
    ]
    const typed = (sheet: readonly CopyScreen[]) => sheet.map(({ fields, rows }) => [fields.map(({ label, text }) => `${label}: ${text}`), rows])
    expect(typed(copySheet({ ...quarter, items }))).toEqual([
      [['Name: Omar Shah', 'Since: 10/05/2025'], []], [[], []], [['Text: 20000.00'], []], [['Text: FOR'], []], [[], [['SENATE']]],
    ])
    expect(typed(copySheet({ form: 'lda-ld2', summary: quarter.summary.slice(0, 1), items: [{ ...money, text: 'Less than $5,000. Exact figure $4,000.00.' }] }))).toEqual([[['Text: Less than $5,000'], []]])
  })

  it('shows as many lines as a page can hold and counts the others', () => {
    const lines = Array.from({ length: 203 }, (_, place) => lineOf('detail', String(place), [null, String(place), null, null]))
    const [screen] = copySheet({ ...fara, items: [{ ...receipts, lines }] })
    expect([screen?.rows.length, screen?.more, screen?.rows[0]]).toEqual([200, 3, ['', '0', '']])
  })
})
