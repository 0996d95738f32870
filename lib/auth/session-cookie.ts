import 'server-only'

/** The names that next-auth gives the cookie: with the prefix that a browser takes only over https, and without. */
export const secureSessionCookieName = '__Secure-next-auth.session-token'
export const plainSessionCookieName = 'next-auth.session-token'

