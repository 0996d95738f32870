import type { Reader } from './readers'

/**
 * Pages of a record of another chapter of the organization, under the address of the reader's own: not found for everybody, except that
 * people belong to the whole organization, and who administers all of it reaches its other chapters from anywhere.
 */
export const smuggledPages: Readonly<Record<string, string>> = {
  //                                          N A T S R U V
  '/c/[chapter]/people/[id]':                  'x x x x x 0 x',
  '/c/[chapter]/people/[id]/correct':          'x x x x 0 0 0',
  '/c/[chapter]/people/[id]/void':             'x x x x 0 0 0',
  '/c/[chapter]/people/[id]/erase':            'x 0 0 0 0 0 0',
  '/c/[chapter]/people/[id]/withhold':       'x x 0 0 0 0 0',
  '/c/[chapter]/people/[id]/merge':          'x x x x 0 0 0',
  '/c/[chapter]/people/[id]/unmask':           'x x x 0 x 0 0',
  '/c/[chapter]/settings/principals/[id]':     'x x 0 0 0 0 0',
  '/c/[chapter]/settings/principals/[id]/correct': 'x - 0 0 0 0 0',
  '/c/[chapter]/profile/[kind]/[id]':          'x x x 0 x 0 0',
  '/c/[chapter]/profile/[kind]/[id]/correct':  'x - - 0 - 0 0',
  '/c/[chapter]/profile/[kind]/[id]/sign':     '- - - 0 - 0 0',
  '/c/[chapter]/settings/registrations/[id]':  'x x 0 0 0 0 0',
  '/c/[chapter]/settings/registrations/[id]/correct': 'x - 0 0 0 0 0',
  '/c/[chapter]/settings/chapters/[id]':       'x 0 0 0 0 0 0',
  '/c/[chapter]/settings/people/[member]':     'x 0 0 0 0 0 0',
  '/c/[chapter]/settings/people/[member]/end': 'x 0 0 0 0 0 0',
}

/** The same for actions: who reaches a record of another chapter from their own. */
export const reachElsewhere: Readonly<Record<string, readonly Reader[]>> = {
  correctPersonAction: ['national', 'administrator', 'treasurer', 'secretary'],
  erasePersonAction: ['national'],
  voidPersonAction: ['national', 'administrator', 'treasurer', 'secretary'],
  decideScreeningHitAction: ['national', 'administrator', 'treasurer'],
  correctPrincipalAction: ['national'],
  correctRegistrationAction: ['national'],
  correctProfileEntryAction: ['national'],
  changeChapterAction: ['national'],
  renewInvitationAction: ['national'],
  signOutMemberAction: ['national'],
  changeMemberAction: ['national'],
  endMemberAction: ['national'],
}
