/**
 * The registration profile: the facts that FARA and LDA forms ask for beside the money. Each kind is a list of fields; another field is
 * another line here and a word in the message file. Sources: forms NSD-1, NSD-3, NSD-4, NSD-6, LD-1 and LD-2 (fara.md section 4, lda.md section 2).
 */
import type { CalendarDate } from '../calendar-date'
import type { PersonTag } from '../person'
import questions from './data/exposure-questions.json'

export const profileKinds = ['agreement', 'service', 'officer', 'covered-position', 'lobbyist', 'client', 'foreign-entity', 'affiliate', 'member-count', 'parent-change', 'exposure'] as const
export type ProfileKind = (typeof profileKinds)[number]

export type ProfileField = {
  readonly name: string
  readonly type: 'line' | 'lines' | 'day' | 'choice'
  readonly required?: boolean
  readonly choices?: readonly string[]
}

type Need = 'required' | 'optional' | 'none'

export type ProfileShape = {
  readonly person: Need
  /** What a new person of this kind is in the directory. A majority of those tagged as officers signs a statement: only officers are. */
  readonly tag: PersonTag
  readonly principal: Need
  readonly from: Need
  readonly until: Need
  readonly fields: readonly ProfileField[]
}

const yesNo = ['yes', 'no'] as const
const note: ProfileField = { name: 'note', type: 'lines' }
/** Of a firm: for which of its clients, by name; empty for all of them, or for its own affairs. */
const ofClient: ProfileField = { name: 'client', type: 'line' }
const address: readonly ProfileField[] = ['street', 'city', 'state', 'zip', 'country'].map((name) => ({ name, type: 'line' }))
const position: ProfileField = { name: 'position', type: 'line', required: true }

/** The questions of the exposure record in their order: 24 of FARA and the stop question of the LDA. None is weighed. */
export const exposureQuestions: readonly { readonly id: string; readonly ask: string; readonly why: string; readonly source: string; readonly mark: string }[] = questions.questions

/** Paragraphs of 22 U.S.C. 613 that somebody may claim; a claim is a fact, whether it holds is for counsel. */
export const exemptionsClaimed = ['none', '613(d)(1)', '613(d)(2)', '613(d)(3)', '613(e)', '613(f)', '613(g)', '613(h)'] as const

/** The field that holds where the facts of a question were found. */
export function sourceField(question: string): string {
  return `${question}-source`
}

/** What each kind asks for. */
export const profileShapes: Readonly<Record<ProfileKind, ProfileShape>> = {
  // Exhibit A and B (NSD-3, NSD-4): one for each principal and each new or changed agreement.
  agreement: {
    person: 'none', tag: 'affiliate', principal: 'required', from: 'required', until: 'optional',
    fields: [
      { name: 'title', type: 'line', required: true },
      { name: 'form', type: 'choice', required: true, choices: ['contract', 'correspondence', 'understanding'] },
      { name: 'nature', type: 'lines', required: true },
      { name: 'activities', type: 'lines', required: true },
      { name: 'political', type: 'choice', required: true, choices: yesNo },
      { name: 'politicalMeans', type: 'lines' },
      { name: 'compensation', type: 'lines' },
      { name: 'payOnSuccess', type: 'choice', choices: yesNo },
      { name: 'exhibitAFiledOn', type: 'day' },
      { name: 'exhibitBFiledOn', type: 'day' },
      { name: 'changedOn', type: 'day' },
      { name: 'change', type: 'lines' },
      { name: 'changeFiledOn', type: 'day' },
      note,
    ],
  },
  // NSD-2 items 5 and 6, NSD-6: who does more than clerical work for a principal.
  service: {
    person: 'required', tag: 'employee', principal: 'required', from: 'required', until: 'optional',
    fields: [
      position,
      { name: 'services', type: 'lines', required: true },
      { name: 'clerical', type: 'choice', required: true, choices: yesNo },
      { name: 'compensation', type: 'lines' },
      { name: 'shortFormFiledOn', type: 'day' },
      { name: 'endFiledOn', type: 'day' },
      note,
    ],
  },
  // NSD-2 item 4: partners, officers, directors and similar officials.
  officer: {
    person: 'required', tag: 'officer', principal: 'none', from: 'required', until: 'optional',
    fields: [position, { name: 'body', type: 'choice', required: true, choices: ['officer', 'director', 'partner', 'other'] }, { name: 'changeFiledOn', type: 'day' }, { name: 'endFiledOn', type: 'day' }, note],
  },
  // 2 U.S.C. 1603(b)(6): covered positions in the 20 years before first acting for the client.
  'covered-position': {
    person: 'required', tag: 'employee', principal: 'none', from: 'optional', until: 'optional',
    fields: [position, { name: 'office', type: 'line', required: true }, { name: 'branch', type: 'choice', required: true, choices: ['executive', 'legislative'] }, note],
  },
  // 2 U.S.C. 1602(10): paid, more than one contact, 20 percent of the time over three months.
  lobbyist: {
    person: 'required', tag: 'employee', principal: 'optional', from: 'required', until: 'optional',
    fields: [
      ofClient,
      { name: 'paid', type: 'choice', required: true, choices: yesNo },
      { name: 'contacts', type: 'choice', required: true, choices: yesNo },
      { name: 'timeShare', type: 'line' },
      { name: 'coveredPositions', type: 'choice', choices: ['recorded', 'none-held'] },
      { name: 'convicted', type: 'choice', choices: yesNo },
      { name: 'convictions', type: 'lines' },
      { name: 'delistedIn', type: 'line' },
      note,
    ],
  },
  // 2 U.S.C. 1602(2), 1603(a)(2): for whom a firm lobbies; one registration and one quarterly report for each. The days are those of the engagement.
  client: {
    person: 'required', tag: 'affiliate', principal: 'none', from: 'required', until: 'optional',
    fields: [
      { name: 'business', type: 'lines', required: true },
      ...address,
      { name: 'governmentEntity', type: 'choice', required: true, choices: yesNo },
      { name: 'registeredOn', type: 'day' },
      { name: 'senateNumber', type: 'line' },
      { name: 'houseNumber', type: 'line' },
      note,
    ],
  },
  // 2 U.S.C. 1603(b)(4): an owner of 20 percent or more, somebody who directs or finances, an affiliate with a direct interest. The days are those of the list.
  'foreign-entity': {
    person: 'none', tag: 'affiliate', principal: 'required', from: 'optional', until: 'optional',
    fields: [{ name: 'directs', type: 'choice', required: true, choices: yesNo }, { name: 'ownership', type: 'line' }, ofClient, note],
  },
  // 2 U.S.C. 1603(b)(3): an organization that pays more than $5,000 in a quarter and takes active part. The days are those of the list.
  affiliate: {
    person: 'required', tag: 'affiliate', principal: 'none', from: 'optional', until: 'optional',
    fields: [
      { name: 'activePart', type: 'choice', required: true, choices: yesNo },
      ...address,
      ofClient,
      note,
    ],
  },
  // Checklist EEA-03: how many members on a day, and whether the list of officers was confirmed with it.
  'member-count': {
    person: 'none', tag: 'officer', principal: 'none', from: 'required', until: 'none',
    fields: [{ name: 'members', type: 'line', required: true }, { name: 'officersConfirmed', type: 'choice', required: true, choices: yesNo }, note],
  },
  // Checklist FUT-01: after a change in the parent body or its leadership, what was confirmed anew, and when (the ten days of 22 U.S.C. 612(b)).
  'parent-change': {
    person: 'none', tag: 'affiliate', principal: 'required', from: 'required', until: 'none',
    fields: [{ name: 'change', type: 'lines', required: true }, ...['principalConfirmedOn', 'affiliationsConfirmedOn', 'fundsConfirmedOn'].map((name) => ({ name, type: 'day' as const })), note],
  },
  exposure: {
    person: 'none', tag: 'affiliate', principal: 'optional', from: 'optional', until: 'none',
    fields: [...exposureQuestions.flatMap(({ id }): readonly ProfileField[] => [{ name: id, type: 'lines' }, { name: sourceField(id), type: 'line' }]), { name: 'exemption', type: 'choice', choices: exemptionsClaimed }, { name: 'nextReviewOn', type: 'day' }],
  },
}

/** Tells whether a text names a kind of the profile. */
export function isProfileKind(text: string): text is ProfileKind {
  return profileKinds.some((kind) => kind === text)
}

export type ProfileFacts = {
  readonly kind: ProfileKind
  readonly personId: string | null
  readonly principalId: string | null
  readonly fromOn: CalendarDate | null
  readonly untilOn: CalendarDate | null
  /** Texts by field of the kind; a day as YYYY-MM-DD; empty where nothing was said. */
  readonly facts: Readonly<Record<string, string>>
  /** Entered by mistake: it counts nowhere. */
  readonly mistaken: boolean
}

/** Counsel's sign-off of an exposure record: whose, when, and the conclusion in counsel's own words. It falls away when a fact is corrected. */
export type ProfileSignature = { readonly signedName: string; readonly signedOn: CalendarDate | null; readonly conclusion: string }

export const unsigned: ProfileSignature = { signedName: '', signedOn: null, conclusion: '' }

export type ProfileEntry = ProfileFacts & ProfileSignature & { readonly id: string; readonly revision: number }

/** Tells whether an entry held on some day of a span; an end or beginning that is not known does not end it. */
export function heldWithin({ fromOn, untilOn, mistaken }: ProfileFacts, span: { readonly from: CalendarDate; readonly through: CalendarDate }): boolean {
  return !mistaken && (fromOn === null || fromOn <= span.through) && (untilOn === null || untilOn >= span.from)
}
