/**
 * The second table of rights, written by hand: what each reader gets from each page, address and action of the product over HTTP.
 * tests/journeys/rights/matrix.test.ts asks every cell of the running product; tests/architecture/rights-table.test.ts fails for a
 * route or an action that has no row.
 *
 * A row is `own chapter | another chapter | another organization | nobody signed in`, and in the first three a column for each reader:
 * N administers the whole organization; A administrator, T treasurer, S secretary, R reviewer, U auditor, V viewer of one chapter.
 * x  shown, done
 * -  refused with a reason
 * 0  not found
 * >  sent on to another page
 * s  sent to sign in
 * o  open for one's own entries alone: the attempt is made on somebody else's, which is refused
 */

export const readers = ['national', 'administrator', 'treasurer', 'secretary', 'reviewer', 'auditor', 'viewer'] as const
export type Reader = (typeof readers)[number]

export const places = ['own', 'other', 'foreign'] as const
export type Place = (typeof places)[number]

/** Pages that belong to a chapter, by route. Words in brackets name a variant of the same route. */
export const chapterPages: Readonly<Record<string, string>> = {
  //                                                          N A T S R U V   N A T S R U V   N A T S R U V
  '/c/[chapter]':                                            'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/deadlines':                                  'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/deadlines/new':                              'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/deadlines/[deadline]':                       'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/deadlines/[deadline]/file':                  'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/deadlines/[deadline]/correct':               'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/journal':                                    'x x x 0 x 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/drafts':                                    'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/keys':                                      'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/profile':                                   'x x x 0 x 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/profile/[kind]/new':                        'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/profile/[kind]/[id]':                       'x x x 0 x 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/profile/[kind]/[id]/correct':               'x - - 0 - 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/profile/[kind]/[id]/sign':                  '- - - 0 - 0 0 | - 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/rules':                                     'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/search':                                    'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/journal/[entry]':                           'x x x 0 x 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/journal/checkpoints':                       'x x x - x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/people/[id]/erase':                         'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/people/[id]/unmask':                        'x x x 0 x 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]':                                    'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]/deadlines':                          'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]/reports':                            'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]/reports/[form]/[period]':            'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]/reports/[form]/[period]/[step]':     'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]/reports/[form]/[period]/compare':    'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/org/[organization]/reports/[form]/[period]/figures/[figure]':'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/donations':                                  'x x x 0 x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/donations/[id]':                             'x x x 0 x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/donations/new':                              'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/donations/[id]/correct':                     'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/donations/[id]/void':                        'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/files/[id]':                                'x x x 0 x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/files/[id]/detach':                         'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/files/new/[kind]/[record]':                 'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/expenditures':                               'x x x 0 x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/expenditures/[id]':                          'x x x 0 x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/expenditures/new':                           'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/expenditures/[id]/correct':                  'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/expenditures/[id]/void':                     'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/expenditures/[id]/approve':                  'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/transfers':                                  'x x x 0 x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/transfers/[id]':                             'x x x 0 x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/transfers/new':                              'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/transfers/[id]/correct':                     'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/transfers/[id]/void':                        'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/transfers/[id]/approve':                     'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/lobbying-contacts':                          'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/lobbying-contacts/[id]':                     'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/lobbying-contacts/new':                      'x x x x 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/lobbying-contacts/[id]/correct':             'x x x x 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/lobbying-contacts/[id]/void':                'x x x x 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/people':                                     'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/people/[id]':                                'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/people/new':                                 'x x x x 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/people/[id]/correct':                        'x x x x 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/people/[id]/void':                           'x x x x 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/checklists':                                 'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/checklists/[item]':                          'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/reports':                                    'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/reports/[form]/[period] (quarterly)':        'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/reports/[form]/[period] (audit)':            'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/reports/[form]/[period]/[step]':             'x x x 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/reports/[form]/[period]/compare':            'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/reports/[form]/[period]/figures/[figure]':   'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/audits':                                     'x x x 0 x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/audits/new':                                 'x x 0 0 x 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/audits/[audit]':                             'x x x 0 x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/audits/[audit]/marks/[donation]':            '0 0 0 0 0 x 0 | 0 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/audits/[audit]/resolve/[donation]':          'x x x 0 0 x 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',

  '/c/[chapter]/settings':                                   'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/rights':                            'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/organization':                      'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/chapters':                          'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/chapters/new':                      'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/chapters/[id]':                     'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/principals':                       'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/principals/new':                   'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/principals/[id]':                  'x x 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/principals/[id]/correct':          'x - 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/registrations':                    'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/registrations/new':                'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/registrations/[id]':               'x x 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/registrations/[id]/correct':       'x - 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/bank-accounts':                    'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/bank-accounts/new':                'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/bank-accounts/[id]':               'x x 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/bank-accounts/[id]/correct':       'x x 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/backups':                          'x - - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/people':                            'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/people/invite':                     'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/people/[member]':                   'x x 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  '/c/[chapter]/settings/people/[member]/end':               'x x 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
}

/** Addresses outside the pages that name a chapter or an organization. */
export const addresses: Readonly<Record<string, string>> = {
  //                                                          N A T S R U V   N A T S R U V   N A T S R U V
  '/api/exports/[list] (donations)':                         'x x x 0 x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/exports/[list] (expenditures)':                      'x x x 0 x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/exports/[list] (transfers)':                         'x x x 0 x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/exports/[list] (lobbying-contacts)':                 'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/journal/[file]':                                    'x x x - x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/people':                                             'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/files':                                              '> > > 0 - - - | > 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/files/[id]':                                         'x x x 0 x x - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/donor-totals':                                       'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/drafts':                                             'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/reports/[form]/[period]/[format] (quarterly json)':  'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/reports/[form]/[period]/[format] (quarterly csv)':   'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/reports/[form]/[period]/[format] (quarterly xlsx)':  'x x x x x 0 x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/reports/[form]/[period]/[format] (audit json)':      'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/reports/[form]/[period]/[format] (audit csv)':       'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
  '/api/reports/[form]/[period]/[format] (organization)':    'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | 0',
}

/** Pages and addresses without a chapter: one column for each reader, then nobody. */
export const placelessPages: Readonly<Record<string, string>> = {
  //                                                          N A T S R U V
  '/':                                                       '> > > > > > > | s',
  '/sign-in':                                                '> > > > > > > | x',
  '/invite':                                                 'x x x x x x x | x',
  '/[...rest]':                                              '0 0 0 0 0 0 0 | 0',
  '/setup':                                                  '0 0 0 0 0 0 0 | 0',
  '/setup/account':                                          '0 0 0 0 0 0 0 | 0',
  '/setup/[step]':                                           '0 0 0 0 0 0 0 | 0',
  '/setup/check':                                            '0 0 0 0 0 0 0 | 0',
  '/setup/link-used':                                        '0 0 0 0 0 0 0 | 0',
  '/setup/link/[token]':                                     '> > > > > > > | >',
  '/invite/link/[token]':                                    '> > > > > > > | >',
  '/account':                                                'x x x x x x x | s',
  '/account/name':                                           'x x x x x x x | s',
  '/account/calendar':                                       'x x x x x x x | s',
  '/account/password':                                       'x x x x x x x | s',
  '/account/second-factor':                                  'x x x x x x x | s',
  '/account/second-factor/app':                              '> > > > > > > | s',
  '/account/second-factor/passkey':                          'x x x x x x x | s',
  '/account/second-factor/codes':                            'x x x x x x x | s',
  '/sign-in/second-step':                                    '> > > > > > > | s',
  '/org':                                                    'x > > > > > > | s',
  '/api/calendar/[feed]':                                    '0 0 0 0 0 0 0 | 0',
  '/api/health':                                             'x x x x x x x | x',
  '/api/auth/[...nextauth]':                                 'x x x x x x x | x',
}

/** Server actions of a chapter, by name: called with an input that nothing but the rights can refuse. */
export const chapterActions: Readonly<Record<string, string>> = {
  //                                                          N A T S R U V   N A T S R U V   N A T S R U V
  recordDonationAction:                                      'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctDonationAction:                                     'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  voidDonationAction:                                        'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordExpenditureAction:                                   'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctExpenditureAction:                                  'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  voidExpenditureAction:                                     'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  approveExpenditureAction:                                  'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordTransferAction:                                      'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctTransferAction:                                     'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  voidTransferAction:                                        'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  approveTransferAction:                                     'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordLobbyingContactAction:                               'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctLobbyingContactAction:                              'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  voidLobbyingContactAction:                                 'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordPersonAction:                                        'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctPersonAction:                                       'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  erasePersonAction:                                         'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  voidPersonAction:                                          'x x x x - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  undoDonationAction:                                        'o o o - - - - | o 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  undoExpenditureAction:                                     'o o o - - - - | o 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  undoTransferAction:                                        'o o o - - - - | o 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  undoLobbyingContactAction:                                 'o o o o - - - | o 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  undoPersonAction:                                          'o o o o - - - | o 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  attachFilesAction:                                         'o o o 0 - - - | o 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  detachFileAction:                                          'x x x 0 - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  unmaskPersonAction:                                        'x x x - x 0 - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  discardDraftAction:                                        'x x x x x x x | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  makeCheckpointAction:                                      'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  confirmChecklistAnswerAction:                              'x x - - x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  attestChecklistAnswerAction:                               'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordProfileEntryAction:                                  'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctProfileEntryAction:                                 'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  signExposureAction:                                        '- 0 0 0 0 0 0 | - 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  explainReportAction:                                       'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  approveReportAction:                                       'x x x - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  sealReportAction:                                          'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  fileReportAction:                                          'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  amendReportAction:                                         'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordFilingAction:                                        'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctFilingAction:                                       'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordClockAction:                                         'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctClockAction:                                        'x x x x x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  openAuditAction:                                           'x x - - x - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  noteAuditMarkAction:                                       '- - - - - x - | - 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  resolveAuditMarkAction:                                    'x x x - - x - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  foundChapterAction:                                        'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  changeChapterAction:                                       'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  changeOrganizationAction:                                  'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordPrincipalAction:                                     'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctPrincipalAction:                                    'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordRegistrationAction:                                  'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctRegistrationAction:                                 'x 0 0 0 0 0 0 | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  recordBankAccountAction:                                   'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  correctBankAccountAction:                                  'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  inviteMemberAction:                                        'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  renewInvitationAction:                                     'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  signOutMemberAction:                                       'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  changeMemberAction:                                        'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
  endMemberAction:                                           'x x - - - - - | x 0 0 0 0 0 0 | 0 0 0 0 0 0 0 | s',
}

/** Actions without a chapter: a treasurer who is signed in, then nobody; the installation has a real organization. */
export const placelessActions: Readonly<Record<string, string>> = {
  signInAction:            '- | -',
  makeCalendarLinkAction:   'x | s',
  revokeCalendarLinkAction: 'x | s',
  changeNameAction:        'x | 0',
  changePasswordAction:    '- | 0',
  endSessionAction:        'x | 0',
  beginAuthenticatorAction: 'x | s',
  confirmAuthenticatorAction: '- | s',
  removeAuthenticatorAction: 'x | s',
  renewCodesAction:        '0 | s',
  codesKeptAction:         'x | s',
  proveAction:             'x | s',
  addPasskeyAction:        '- | s',
  removePasskeyAction:     'x | s',
  signInWithPasskeyAction: '- | -',
  enterCodeAction:         '- | -',
  exploreExampleAction:    '- | -',
  choosePasswordAction:    '- | -',
  beginSetUpAction:        '- | -',
  answerOrganizationAction: '0 | 0',
  answerPrincipalAction:   '0 | 0',
  answerChapterAction:     '0 | 0',
  answerLawsAction:        '0 | 0',
  answerBankAccountAction: '0 | 0',
  finishSetUpAction:       '0 | 0',
  signOutAction:           's | s',
}
