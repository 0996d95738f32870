import 'server-only'

/**
 * A session ends 12 hours after sign-in at the latest: a long working day, but never a second one on a machine that
 * was left behind. NIST SP 800-63B section 4.2.3 sets the same limit for assurance level 2.
 */
export const sessionHoursMax = 12

/**
 * It also ends after 2 hours without a request: long enough for a meeting or a slow form, short enough for a shared office.
 * What was typed meanwhile is not lost: it is kept as a draft (expired.ts).
 */
export const idleHoursMax = 2

/**
 * Acts that change who may do what, or that cannot be taken back, want a proof no older than ten minutes: time for one such piece of
 * work, not for a machine that was left behind.
 */
export const proofHours = 1 / 6

/**
 * The token by itself opens nothing: it names a row, and the row decides. It lives longer than the session, so that a
 * form that is sent after the session has ended can still be kept for the person who typed it.
 */
export const tokenDays = 7
