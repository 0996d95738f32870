/** The contacts of Schedule C with their nine fields: beneficiary, form, date, institution, place, materials, attendees, official, topics. */
import type { ReportDocument } from '../reports/report-document'
import { cellDay, cellText, cutAtFirst, detailsOf, itemNamed, linePath } from './cells'
import type { Withhold } from './hidden-names'
import type { PublicContact } from './public-report'

/** Offices stand as `Office; entity; covered official: yes`, several of them with a stroke between. */
function institutionOf(office: string): string {
  return office.replace(/(?:; )?covered official: (?:yes|no|not known)/g, '')
}

/** `people` takes out those who are withheld; `texts` takes out of free text donors who are not named as well. */
export type ContactSight = { readonly people: Withhold; readonly texts: Withhold }

/** Gives the contacts of a disclosure report in order of days. Who took part and who was met is named, unless they are withheld. */
export function publicContacts(document: ReportDocument, { people, texts }: ContactSight): readonly PublicContact[] {
  const item = itemNamed(document, 'lobbying-contacts')
  if (item === null) return []
  return detailsOf(item).map((line) => {
    const cell = (column: string): string => cellText(item, line, column)
    const [form, place] = cutAtFirst(cell('mode'))
    return {
      id: cell('number'), beneficiary: texts(cell('principal')), form, on: cellDay(item, line, 'on'), institution: people(institutionOf(cell('office'))), place: texts(place), materials: texts(cell('materials')),
      attendees: people(cell('participants')), official: people(cell('officials')), topics: texts(cell('topic')), issue: cell('issue'), asked: texts([cell('asked'), cell('position')].filter((part) => part !== '').join('; ')),
      from: [linePath(item, line)],
    }
  })
}
