/** Lines 20 to 29 and the signature of the report document: what changed since the registration, and convictions. */
import { formatCents } from '../../money'
import { itemOf, lineOf } from '../lines'
import type { RecordReference, ReportColumn, ReportItem, ReportLine } from '../report-document'
import { fieldsItem, lineRule } from './form-lines'
import type { Ld2Filing } from './ld2-filing'
import { addressLine, wholeName, type LdaAffiliate, type LdaForeignEntity } from './parties'

function column(id: string, label: string): ReportColumn {
  return { id, label, kind: 'text' }
}

function list(id: string, title: string, line: string, columns: readonly ReportColumn[], rows: readonly { readonly reference: RecordReference; readonly cells: readonly string[] }[]): ReportItem {
  const lines: readonly ReportLine[] = rows.map(({ reference, cells }) => lineOf('detail', reference.id, cells, { records: [reference], rules: [lineRule('LD-2', line)] }))
  return itemOf(id, title, { schedule: `Line ${line}`, columns, lines })
}

const party = [column('name', 'Name'), column('address', 'Address'), column('place', 'Principal place of business')]

function affiliateRow({ reference, name, address, principalPlace }: LdaAffiliate) {
  return { reference, cells: [name, addressLine(address), addressLine(principalPlace)] }
}

function foreignRow({ reference, name, address, principalPlace, contributionCents, ownershipPercent }: LdaForeignEntity) {
  return { reference, cells: [name, addressLine(address), addressLine(principalPlace), contributionCents === null ? '' : formatCents(contributionCents), ownershipPercent] }
}

function convictionItem({ convicted, answers }: Ld2Filing): ReportItem {
  const lines = convicted.flatMap(({ lobbyist, convictions }) =>
    convictions.map(({ on, description }, index) =>
      lineOf('detail', `${lobbyist.reference.id}-${index + 1}`, [wholeName(lobbyist.name), on, description], { records: [lobbyist.reference], rules: [lineRule('LD-2', '29')] }),
    ),
  )
  const words = { yes: 'Yes, as listed.', no: 'No listed lobbyist was convicted of a listed offense.', 'not-known': 'Not answered.' }
  return itemOf('line-29', 'Convictions of listed lobbyists', {
    schedule: 'Line 29', answer: lines.length > 0 ? 'yes' : { yes: 'yes' as const, no: 'none' as const, 'not-known': null }[answers.convictions], text: words[answers.convictions], lines, columns: [column('lobbyist', 'Lobbyist'), { id: 'on', label: 'Date', kind: 'date' }, column('offense', 'Description')],
  })
}

/** Gives the registration updates, the question about convictions, and the signature. */
export function updateItems(filing: Ld2Filing): readonly ReportItem[] {
  const { answers } = filing
  return [
    fieldsItem('line-20', 'New address of the client', 'Line 20', [['Address', addressLine(answers.newClientAddress)]], lineRule('LD-2', '20')),
    fieldsItem('line-21', 'New principal place of business of the client', 'Line 21', [['Place', addressLine(answers.newClientPlace)]], lineRule('LD-2', '21')),
    fieldsItem('line-22', 'New description of the client’s business', 'Line 22', [['Description', answers.newClientDescription]], lineRule('LD-2', '22')),
    list('line-23', 'Lobbyists no longer expected to act', '23', [column('lobbyist', 'Lobbyist')], filing.delisted.map(({ reference, name }) => ({ reference, cells: [wholeName(name)] }))),
    fieldsItem('line-24', 'General issue areas that no longer pertain', 'Line 24', [['Codes', answers.endedIssueCodes.join(', ')]], lineRule('LD-2', '24')),
    list('line-25', 'Affiliated organizations added', '25', party, filing.addedAffiliates.map(affiliateRow)),
    fieldsItem('line-25-address', 'Web page that lists affiliated organizations', 'Line 25', [['Address', answers.affiliatedUrl]], lineRule('LD-2', '25')),
    list('line-26', 'Organizations no longer affiliated', '26', [column('name', 'Name')], filing.endedAffiliates.map(({ reference, name }) => ({ reference, cells: [name] }))),
    list('line-27', 'Foreign entities added', '27', [...party, column('contribution', 'Contribution'), column('ownership', 'Ownership, percent')], filing.addedForeignEntities.map(foreignRow)),
    list('line-28', 'Foreign entities that no longer have an interest', '28', [column('name', 'Name')], filing.endedForeignEntities.map(({ reference, name }) => ({ reference, cells: [name] }))),
    convictionItem(filing),
    fieldsItem('signature', 'Signature', null, [['Printed name', answers.signature.printedName], ['Date', answers.signature.on ?? '']], lineRule('LD-2', 'S')),
  ]
}
