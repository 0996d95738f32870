/** The conspicuous statement on informational materials (22 U.S.C. 614(b)) as data: its three elements and how it may be worded. */
import { searchKey } from '../search-key'
import label from './data/fara-label.json'

export type LabelNames = { readonly registrant: string; readonly principal: string }

/** Gives the wording that carries all three elements. */
export function labelTextFor({ registrant, principal }: LabelNames): string {
  return label.template.replace('{registrant}', registrant).replace('{foreignPrincipal}', principal)
}

function names(text: string, name: string): boolean {
  return name !== '' && ` ${searchKey(text)} `.includes(` ${searchKey(name)} `)
}

/** Gives which of the three elements a label lacks, in the words of the statute; a label in another language than English is judged by its names alone. */
export function missingElements(text: string, { registrant, principal }: LabelNames, language = 'English'): readonly string[] {
  const holds = [names(text, registrant), names(text, principal), language !== 'English' || names(text, 'Department of Justice')]
  return label.statuteElements.filter((_, place) => holds[place] === false).map(({ element }) => element)
}
