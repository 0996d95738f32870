/** Views of a list that somebody keeps under a name: what narrows it and how it is sorted. Each belongs to one person, who may let everybody in the chapter see it. */
export const viewedLists = ['donations', 'expenditures', 'transfers', 'lobbying-contacts', 'statement-records', 'people'] as const
export type ViewedList = (typeof viewedLists)[number]

export type SavedView = {
  readonly id: string
  readonly name: string
  /** The parameters of the address; a text in it cannot be read. */
  readonly view: Readonly<Record<string, string>>
  readonly shared: boolean
  readonly mine: boolean
  /** The list stands just so now. */
  readonly here: boolean
}

/** Views that one person keeps of one list. */
export const viewsMax = 20

/** Tells whether two views are the same, whatever the order of their parameters. */
export function isSameView(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name])
}
