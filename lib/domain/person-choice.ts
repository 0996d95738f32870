/** What a person field says: somebody who is known, somebody new, or a text that the server must ask about. */
import type { PersonKind } from './person'

export type PersonChoice = {
  /** The name as typed. */
  readonly typed: string
  /** The one that was chosen; `new` for somebody new; empty where only text was typed. */
  readonly id: string
  readonly newKind: PersonKind | null
  readonly newSortName: string
  readonly newOtherScript: string
}
