/** Mails that the program sends: what they hold, who may read them while they wait, and when a failed one is tried again. */
import type { Permission } from './permission'

/** Kind -> the permission that opens such a mail in the outbox: whoever may do the act may read what goes out about it. */
export const mailKinds = {
  checkpoint: 'settings.change',
  'public-page': 'settings.change',
  receipt: 'receipt.issue',
} as const satisfies Record<string, Permission>

export type MailKind = keyof typeof mailKinds

/** waiting: will be sent, or by hand where mail is not set up; failed: given up after the last try. */
export const mailStates = ['waiting', 'sent', 'failed', 'handed-over', 'withdrawn'] as const
export type MailState = (typeof mailStates)[number]

/** A file that goes with a mail. */
export type MailFile = { readonly name: string; readonly mediaType: string; readonly base64: string }

/** A mail as it goes out: plain sentences, which become a text and an HTML part. */
export type Mail = {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  /** One sentence or more each; an address of a page stands in a paragraph of its own. */
  readonly paragraphs: readonly string[]
  readonly files: readonly MailFile[]
  /** The language of the text, and which way it runs. */
  readonly language: string
}

export function isMailKind(text: string): text is MailKind {
  return text in mailKinds
}

export function isMailState(text: string): text is MailState {
  return mailStates.some((state) => state === text)
}

/** What a person may make of a mail that is in one state: by hand alone, the program does the rest. */
const decisions: Readonly<Record<MailState, readonly MailState[]>> = {
  waiting: ['handed-over', 'withdrawn'],
  failed: ['waiting', 'handed-over', 'withdrawn'],
  sent: [],
  'handed-over': [],
  withdrawn: ['waiting'],
}

/** The states that a person may give to a mail in `state`. */
export function mailDecisions(state: MailState): readonly MailState[] {
  return decisions[state]
}

/** Minutes from a failed try to the next one: a server that is away for a night is waited for, one that is away for three days is not. */
const pauseMinutes = [6, 30, 60, 180, 360, 720, 1_440, 1_440] as const

/** Takes how many tries were made; gives the minutes until the next one, or null when no more are made. */
export function minutesToNextTry(tries: number): number | null {
  return pauseMinutes[tries - 1] ?? null
}

const rightToLeft = ['ar', 'fa', 'ur', 'he']

/** `rtl` for languages of the Arabic and Hebrew scripts. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
