import 'server-only'
import { ownPath } from './request-path'

/** Where to go after signing in, without the language: what the link asked for if it is a page of ours, else the chapters. */
export function nextPath(asked: string | null | undefined): string {
  const path = ownPath(asked, '/org')
  const within = /^\/[a-z]{2}(?:-[A-Z]{2})?(\/[^?#]*)?(\?.*)?$/.exec(path)
  const target = within === null ? path : `${within[1] ?? '/org'}${within[2] ?? ''}`
  return /^\/(?:sign-in|setup|invite)(?:[/?]|$)/.test(target) ? '/org' : target
}

/** A page of signing in, which leads on to where somebody wanted to go. */
export function signInPath(page: '/sign-in' | '/sign-in/second-step', asked: string): string {
  return asked === '' ? page : `${page}?${new URLSearchParams({ next: asked }).toString()}`
}
