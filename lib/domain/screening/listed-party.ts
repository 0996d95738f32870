/** Who stands on a sanctions list, as OFAC publishes it (money.md section 4.3). Everything here is public. */

export const listedKinds = ['individual', 'entity', 'vessel', 'aircraft'] as const
export type ListedKind = (typeof listedKinds)[number]

/** A weak alias is used to confirm or clear, never to find (OFAC FAQ 124). */
export type ListedAlias = { readonly name: string; readonly isWeak: boolean }

export type ListedParty = {
  /** The number of the entry: ent_num in CSV, uid in XML. */
  readonly id: string
  readonly kind: ListedKind
  readonly name: string
  readonly aliases: readonly ListedAlias[]
  readonly programs: readonly string[]
  readonly addresses: readonly string[]
  /** Dates of birth as written: "10 Dec 1948", "1951", "circa 1960". */
  readonly births: readonly string[]
  readonly birthPlaces: readonly string[]
  readonly nationalities: readonly string[]
  readonly remarks: string
}

/** Gives the names by which an entry is found: its own and its strong aliases. */
export function findableNames({ name, aliases }: Pick<ListedParty, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases.filter(({ isWeak }) => !isWeak).map((alias) => alias.name)]
}

const facts = {
  births: /^(?:alt\. )?DOB (.+)$/,
  birthPlaces: /^(?:alt\. )?POB (.+)$/,
  nationalities: /^(?:alt\. )?(?:nationality|citizen) (.+)$/,
} as const

/** Gives what the remarks of a CSV row say: dates and places of birth, nationalities and weak aliases, parted by semicolons. */
export function factsOfRemarks(remarks: string): Pick<ListedParty, 'births' | 'birthPlaces' | 'nationalities'> & { readonly weakAliases: readonly string[] } {
  const said = remarks.split(/;\s*/).map((each) => each.trim().replace(/\.$/, ''))
  const matching = (pattern: RegExp): readonly string[] => said.flatMap((each) => pattern.exec(each)?.[1] ?? [])
  return {
    births: matching(facts.births), birthPlaces: matching(facts.birthPlaces), nationalities: matching(facts.nationalities),
    weakAliases: said.flatMap((each) => /^(?:[afn]\.k\.a\.|\w\.k\.a\.) '(.+)'$/.exec(each)?.[1] ?? []),
  }
}
