/** An LD-1 as the House publishes it. `clientZipExt` is spelled so here and `clientZipext` in LD-2. */
import { element, houseDate, houseSigned, padded, placeElements, yesNo, type HouseElement } from './house-element'
import { affiliateElements, foreignEntityElements, houseIdText, lobbyistElements, registrantNameElements, registrantPlaceElements, senateIdText } from './house-parts'
import { registrationKinds } from './ld1-facts'
import type { Ld1Filing } from './ld1-filing'

/** How many entries the printed form holds; longer lists take further sheets. */
const places = { lobbyists: 5, codes: 9, affiliates: 3, foreignEntities: 2 }

/** The form itself has two sheets. */
function sheetCount({ lobbyists, facts, affiliates, foreignEntities }: Ld1Filing): number {
  const further = [
    Math.ceil(lobbyists.length / places.lobbyists),
    Math.ceil(facts.answers.issueCodes.length / places.codes),
    Math.ceil(affiliates.length / places.affiliates),
    Math.ceil(foreignEntities.length / places.foreignEntities),
  ]
  return 1 + Math.max(1, ...further)
}

/** Gives the registration as elements in the order of the House. */
export function houseLd1(filing: Ld1Filing): HouseElement {
  const { facts, lobbyists } = filing
  const { registrant, client, answers } = facts
  const { signature } = answers
  return element('LOBBYINGDISCLOSURE1', [
    element('imported', 'N'),
    element('pages', String(sheetCount(filing))),
    element('regType', String(registrationKinds.indexOf(facts.kind) + 1)),
    ...registrantNameElements(registrant),
    ...registrantPlaceElements(registrant),
    element('registrantGeneralDescription', registrant.description),
    element('selfSelect', yesNo(client.isSelf)),
    element('clientName', client.name),
    ...placeElements({ lines: ['clientAddress'], rest: ['clientCity', 'clientState', 'clientZip', 'clientZipExt', 'clientCountry'] }, client.address),
    ...placeElements({ rest: ['prinClientCity', 'prinClientState', 'prinClientZip', 'prinClientZipExt', 'prinClientCountry'] }, client.principalPlace),
    element('clientGeneralDescription', client.description),
    element('senateID', senateIdText(registrant.senateId, client.senateNumber)),
    element('houseID', houseIdText(registrant.houseId, client.houseNumber)),
    lobbyistElements(lobbyists.map(({ name, coveredPosition }) => ({ first: name.first, last: name.last, suffix: name.suffix, coveredPosition: coveredPosition ?? '', isNew: true })), places.lobbyists, true),
    element('alis', padded(answers.issueCodes, places.codes, (code) => element('ali_Code', code ?? ''))),
    element('specific_issues', answers.specificIssues),
    element('affiliatedUrl', answers.affiliatedUrl),
    affiliateElements(filing.affiliates, places.affiliates),
    foreignEntityElements(filing.foreignEntities, places.foreignEntities),
    element('reportYear', (signature.on ?? filing.effectiveOn ?? '').slice(0, 4)),
    element('reportType', filing.type.code),
    element('effectiveDate', houseDate(filing.effectiveOn, 'padded')),
    element('printedName', signature.printedName),
    element('signedDate', houseSigned(signature, 'padded')),
  ])
}
