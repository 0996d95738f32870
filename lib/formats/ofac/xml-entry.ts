/** An entry of SDN.XML. Local names alone are matched, because two namespaces are in use (money.md section 4.3). */
import { listedKinds, type ListedParty } from '@/lib/domain/screening/listed-party'
import { childrenOf, textAt, textsAt, type XmlElement } from '../xml/read-xml'

const present = (text: string): boolean => text !== ''

/** As the CSV files write it: the last name, a comma, the first name. */
function nameOf(element: XmlElement): string {
  return [textAt(element, 'lastName'), textAt(element, 'firstName')].filter(present).join(', ')
}

function addressOf(element: XmlElement): string {
  return ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'].map((field) => textAt(element, field)).filter(present).join(', ')
}

function inList(entry: XmlElement, list: string, item: string): readonly XmlElement[] {
  return childrenOf(entry, list).flatMap((each) => childrenOf(each, item))
}

/** Gives the entry that an element says; null where its number, name or kind is missing. */
export function partyOfElement(entry: XmlElement): ListedParty | null {
  const [id, name, kind] = [textAt(entry, 'uid'), nameOf(entry), listedKinds.find((each) => each === textAt(entry, 'sdnType').toLowerCase())]
  if (!/^\d+$/.test(id) || name === '' || kind === undefined) return null
  return {
    id, kind, name,
    aliases: inList(entry, 'akaList', 'aka').map((aka) => ({ name: nameOf(aka), isWeak: textAt(aka, 'category').toLowerCase() === 'weak' })).filter((alias) => present(alias.name)),
    programs: textsAt(entry, 'programList', 'program').filter(present),
    addresses: inList(entry, 'addressList', 'address').map(addressOf).filter(present),
    births: textsAt(entry, 'dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth').filter(present),
    birthPlaces: textsAt(entry, 'placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth').filter(present),
    nationalities: [...textsAt(entry, 'nationalityList', 'nationality', 'country'), ...textsAt(entry, 'citizenshipList', 'citizenship', 'country')].filter(present),
    remarks: textAt(entry, 'remarks'),
  }
}
