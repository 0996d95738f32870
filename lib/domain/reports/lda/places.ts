/** Countries, states and agencies as the public interface and the House XML spell them. */
import countries from '../../rules/data/countries.json'
import constants from '../../rules/data/lda-constants.json'
import entities from '../../rules/data/lda-government-entities.json'

const byAlpha2 = new Map(countries.items.map((country) => [country.alpha2, country]))

/** Gives the three letters of a country for the House XML; a code that is none is given back as it is. */
export function houseCountry(alpha2: string): string {
  return byAlpha2.get(alpha2)?.alpha3 ?? alpha2
}

/** Gives the name of a country as the public interface shows it; null where the code is empty or unknown. */
export function countryName(alpha2: string): string | null {
  return byAlpha2.get(alpha2)?.name ?? null
}

/** Gives the name of a state or territory; null where the code is empty or unknown. */
export function stateName(code: string): string | null {
  return constants.states.items.find(({ value }) => value === code)?.name ?? null
}

const houseNames = new Map(Object.entries(entities.house_xml_names))

/** Gives a chamber or agency in the words of the House XML; a department follows the spelling that was measured. */
export function houseEntity(name: string): string {
  return houseNames.get(name) ?? name.replace(/^(.+), Dept of(?: (\(.+\)))?$/, (_, rest: string, short?: string) => `${rest} - Dept of${short === undefined ? '' : `  ${short}`}`)
}

/** Gives the number of a chamber or agency in the public interface; null where it was not read. */
export function entityId(name: string): number | null {
  return entities.items.find((entity) => entity.name === name)?.id ?? null
}
