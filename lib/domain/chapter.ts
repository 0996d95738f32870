/** A chapter: the unit that keeps books. */
import type { ApproverRole } from './reports/approvers'

export type ChapterFacts = {
  /** Its address, unique in the installation. */
  readonly slug: string
  readonly name: string
  /** First part of every number, for example CHI in CHI-D-2026-0143; 2 to 6 of A-Z and 0-9, unique in the organization. */
  readonly numberPrefix: string
  /** The code by which an import file names this chapter, for example CH01. */
  readonly importCode: string | null
  /** Two letters of the state. */
  readonly state: string
  readonly city: string
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number
  /** Of the IANA list, for example America/Chicago: decides what day it is for the chapter. */
  readonly timeZone: string
  /** The roles that approve its reports, each by another person; none stands for those of the organization. */
  readonly reportApprovers: readonly ApproverRole[]
}

export type Chapter = ChapterFacts & { readonly id: string; readonly revision: number }

const prefixForm = /^[A-Z0-9]{2,6}$/

/** Tells whether a text can begin the numbers of a chapter. */
export function isNumberPrefix(text: string): boolean {
  return prefixForm.test(text)
}

/** Proposes the first part of a chapter's numbers: the first three signs of its address that no other chapter has. */
export function proposeNumberPrefix(slug: string, taken: readonly string[]): string {
  const letters = slug.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const first = letters.slice(0, 3).padEnd(2, 'X')
  const candidates = [first, letters.slice(0, 4), letters.slice(0, 5), ...Array.from({ length: 98 }, (_, index) => `${first}${index + 2}`)]
  return candidates.find((candidate) => isNumberPrefix(candidate) && !taken.includes(candidate)) ?? first
}
