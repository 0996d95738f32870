import { z } from 'zod'
import { problemText } from '@/lib/domain/problem-text'
import { typedPassword } from './sign-in'

/** Long enough that guessing is hopeless behind argon2id and the limit on tries; no rule about its signs (NIST SP 800-63B). */
export const passwordCharactersMin = 12

const tooShort = problemText({ key: 'passwordTooShort', values: { min: passwordCharactersMin } })

/** A new password, typed twice because nobody can read what they type. */
export const newPasswordFields = {
  password: typedPassword().refine((text) => text.length === 0 || Array.from(text).length >= passwordCharactersMin, tooShort),
  passwordAgain: typedPassword(),
}

/** Adds the comparison of the two to a form. */
export function samePassword(values: { readonly password: string; readonly passwordAgain: string }, context: z.RefinementCtx): void {
  if (values.password !== values.passwordAgain) context.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'passwordDiffers' })
}

/** Choosing a password with a one-time link. */
export function choosePasswordSchema() {
  return z.object(newPasswordFields).superRefine(samePassword)
}

/** Changing one's own: the old one is asked too. */
export function changePasswordSchema() {
  return z.object({ currentPassword: typedPassword(), ...newPasswordFields }).superRefine(samePassword)
}
