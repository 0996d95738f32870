/**
 * An LD-2 as the House publishes it: root, elements and their order as measured on filed reports.
 * No schema for sending it was found: the file is for checking and keeping, filing happens on the official site.
 */
import { element, houseDate, houseSigned, padded, placeElements, yesNo, type DateStyle, type HouseElement } from './house-element'
import { affiliateElements, foreignEntityElements, houseIdText, houseMoney, lobbyistElements, registrantNameElements, registrantPlaceElements, senateIdText } from './house-parts'
import type { HouseLayout } from './ld2-facts'
import type { IssuePage, Ld2Filing } from './ld2-filing'
import { houseEntity } from './places'

export const webLayout: HouseLayout = { source: 'web', isImported: false, updateSheets: 1 }

/** How many entries one printed sheet holds. */
const places = { lobbyists: 9, inactiveLobbyists: 4, inactiveCodes: 9, affiliates: 2, inactiveAffiliates: 3, foreignEntities: 1, inactiveForeignEntities: 6 }

/** The question about convictions stands on reports since the first quarter of 2019. */
const firstYearOfConvictions = 2019

function emptyPage(): HouseElement {
  return element('ali_info', [
    element('issueAreaCode'),
    element('specific_issues', [element('description')]),
    element('federal_agencies'),
    lobbyistElements([], places.lobbyists, null),
    element('foreign_entity_issues'),
  ])
}

function pageElement(page: IssuePage): HouseElement {
  const lobbyists = page.lobbyists.map(({ name, coveredPosition, isNew }) => ({ first: name.first, last: name.last, suffix: name.suffix, coveredPosition: coveredPosition ?? '', isNew }))
  return element('ali_info', [
    element('issueAreaCode', page.code),
    element('specific_issues', (page.texts.length === 0 ? [''] : page.texts).map((text) => element('description', text))),
    element('federal_agencies', page.entities.map(houseEntity).join(', ')),
    lobbyistElements(lobbyists, places.lobbyists, false),
    element('foreign_entity_issues', page.foreignInterest),
  ])
}

/** The names inside `convictions` were not seen in a filed report (to be confirmed). */
function convictionElement({ convicted, answers, year }: Ld2Filing): readonly HouseElement[] {
  if (year < firstYearOfConvictions) return []
  const rows = convicted.flatMap(({ lobbyist: { name }, convictions }) =>
    convictions.map(({ on, description }) =>
      element('conviction', [
        element('lobbyistFirstName', name.first),
        element('lobbyistLastName', name.last),
        element('lobbyistSuffix', name.suffix),
        element('date', houseDate(on, 'padded')),
        element('description', description),
      ]),
    ),
  )
  const indicator = answers.convictions === 'not-known' ? '' : yesNo(answers.convictions === 'yes')
  return [element('convictionDisclosure', [element('convictionDisclosureIndicator', indicator), element('convictions', rows.length === 0 ? '' : rows)])]
}

function updatesElement(filing: Ld2Filing, sheets: number): HouseElement {
  const { answers, delisted } = filing
  return element('updates', [
    ...placeElements({ lines: ['clientAddress'], rest: ['clientCity', 'clientState', 'clientZip', 'clientZipext', 'clientCountry'] }, answers.newClientAddress),
    ...placeElements({ rest: ['prinClientCity', 'prinClientState', 'prinClientZip', 'prinClientZipext', 'prinClientCountry'] }, answers.newClientPlace),
    element('generalDescription', answers.newClientDescription),
    element('inactive_lobbyists', padded(delisted, places.inactiveLobbyists * sheets, (lobbyist) =>
      element('inactive_lobbyist', [element('firstName', lobbyist?.name.first), element('lastName', lobbyist?.name.last), element('suffix', lobbyist?.name.suffix)]),
    )),
    element('inactive_ALIs', padded(answers.endedIssueCodes, places.inactiveCodes * sheets, (code) => element('ali_Code', code ?? ''))),
    element('affiliatedUrl', answers.affiliatedUrl),
    affiliateElements(filing.addedAffiliates, places.affiliates * sheets),
    element('inactiveOrgs', padded(filing.endedAffiliates, places.inactiveAffiliates * sheets, (affiliate) => element('inactiveOrgName', affiliate?.name))),
    foreignEntityElements(filing.addedForeignEntities, places.foreignEntities * sheets),
    element('inactive_ForeignEntities', padded(filing.endedForeignEntities, places.inactiveForeignEntities * sheets, (entity) => element('inactive_ForeignEntity', entity?.name))),
  ])
}

/** The sheets that the registration updates need; all their lists grow by whole sheets together. */
function updateSheets(filing: Ld2Filing, layout: HouseLayout): number {
  return Math.max(
    layout.updateSheets,
    Math.ceil(filing.delisted.length / places.inactiveLobbyists),
    Math.ceil(filing.answers.endedIssueCodes.length / places.inactiveCodes),
    Math.ceil(filing.addedAffiliates.length / places.affiliates),
    Math.ceil(filing.endedAffiliates.length / places.inactiveAffiliates),
    Math.ceil(filing.addedForeignEntities.length / places.foreignEntities),
    Math.ceil(filing.endedForeignEntities.length / places.inactiveForeignEntities),
  )
}

/** The first sheet, one for each text of an issue area, and each further sheet of updates; an imported report counts the first of those as well. */
function sheetCount(filing: Ld2Filing, updates: number, layout: HouseLayout): number {
  const issueSheets = filing.pages.reduce((sum, { texts }) => sum + Math.max(texts.length, 1), 0)
  return 1 + issueSheets + updates - 1 + (layout.isImported ? 1 : 0)
}

/** Gives the report as elements in the order of the House. */
export function houseLd2(filing: Ld2Filing, layout: HouseLayout = webLayout): HouseElement {
  const { registrant, client, answers } = filing
  const style: DateStyle = layout.source === 'web' ? 'short' : 'padded'
  const sheets = updateSheets(filing, layout)
  return element('LOBBYINGDISCLOSURE2', [
    element('imported', yesNo(layout.isImported)),
    element('pages', String(sheetCount(filing, sheets, layout))),
    element('submitURL'),
    ...registrantNameElements(registrant),
    element('registrantDifferentAddress', yesNo(answers.addressChanged)),
    ...registrantPlaceElements(registrant),
    ...(layout.source === 'web' ? [element('contactIntlPhone')] : []),
    element('selfSelect', yesNo(client.isSelf)),
    element('clientName', client.name),
    element('clientGovtEntity', yesNo(client.isGovernmentEntity)),
    element('senateID', senateIdText(registrant.senateId, client.senateNumber)),
    element('houseID', houseIdText(registrant.houseId, client.houseNumber)),
    element('reportYear', String(filing.year)),
    element('reportType', filing.houseType),
    element('terminationDate', houseDate(answers.terminatedOn, style)),
    element('noLobbying', filing.isNoActivity ? 'Y' : ''),
    element('income', houseMoney(filing.income?.statedCents ?? null)),
    element('expenses', houseMoney(filing.expenses?.statedCents ?? null)),
    element('expensesMethod', filing.method === null ? '' : filing.method.toUpperCase()),
    element('printedName', answers.signature.printedName),
    element('signedDate', houseSigned(answers.signature, style)),
    element('alis', filing.pages.length === 0 ? [emptyPage()] : filing.pages.map(pageElement)),
    ...convictionElement(filing),
    updatesElement(filing, sheets),
  ])
}
