/** An LD-203 as the House publishes it: true and false instead of Y and N, amounts with commas, each list begun by an empty entry. */
import { formatGrouped } from '../../money'
import { element, houseDate, houseSigned, texts, type HouseElement } from './house-element'
import type { ContributionType, LdaContribution } from './ld203-facts'
import type { Ld203Filing } from './ld203-filing'

/** Seen in filed reports: the first two; the others follow the names of the form (to be confirmed). */
const houseTypes: Readonly<Record<ContributionType, string>> = {
  feca: 'FECA', he: 'Honorary Expenses', me: 'Meeting Expenses', ple: 'Presidential Library', pic: 'Presidential Inaugural Committee',
}

function contributionElement(item: LdaContribution | null): HouseElement {
  return element('contribution', [
    element('type', item === null ? '' : houseTypes[item.type]),
    element('contributorName', item?.contributorName),
    element('payeeName', item?.payeeName),
    element('recipientName', item?.honoreeName),
    element('amount', item === null ? '' : formatGrouped(item.cents)),
    element('date', houseDate(item?.on ?? null, 'padded')),
  ])
}

/** Gives the report as elements in the order of the House. */
export function houseLd203({ facts, type, year, half, items, noContributions }: Ld203Filing): HouseElement {
  const { registrant, lobbyist, answers } = facts
  const name = lobbyist?.name
  return element('CONTRIBUTIONDISCLOSURE', [
    element('filerType', lobbyist === null ? 'O' : 'L'),
    element('organizationName', registrant.organizationName),
    ...texts(['lobbyistPrefix', 'lobbyistFirstName', 'lobbyistMiddleName', 'lobbyistLastName', 'lobbyistSuffix'], {
      lobbyistPrefix: name?.prefix ?? '', lobbyistFirstName: name?.first ?? '', lobbyistMiddleName: name?.middle ?? '', lobbyistLastName: name?.last ?? '', lobbyistSuffix: name?.suffix ?? '',
    }),
    element('contactName', answers.contactName),
    element('senateRegID', registrant.senateId === null ? '' : String(registrant.senateId)),
    element('houseRegID', registrant.houseId === null ? '' : String(registrant.houseId)),
    element('reportYear', String(year)),
    element('reportType', half === 1 ? 'MM' : 'YY'),
    element('amendment', String(type.code.endsWith('A'))),
    element('comments', answers.comments),
    element('signedDate', houseSigned(answers.signature, 'short')),
    element('certifiedcontent', String(answers.certifiedBy !== null)),
    element('noContributions', noContributions === null ? '' : String(noContributions)),
    element('pacs', [null, ...answers.committees].map((committee) => element('pac', [element('name', committee ?? '')]))),
    element('contributions', [null, ...items].map(contributionElement)),
  ])
}
