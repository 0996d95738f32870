import 'server-only'
import nodemailer from 'nodemailer'
import type { Mail } from '@/lib/domain/mail'
import { env } from '@/lib/env'
import { messageOf, type Envelope } from './compose'

/** Why a mail did not go out, without anything of the mail: what a server answers may quote the address. */
export type SendProblem = { readonly problem: 'unreachable' | 'signIn' | 'refused'; readonly code: string; readonly forGood: boolean }

/** Who a mail comes from when none is set up: the file of a message needs one. */
const nobody = 'Sunledger <sunledger@localhost>'

export function isMailSetUp(): boolean {
  return env.mail !== null
}

export function senderOfMails(): string {
  return env.mail?.from ?? nobody
}

const seconds = 1_000
const patience = { connectionTimeout: 20 * seconds, greetingTimeout: 20 * seconds, socketTimeout: 60 * seconds }

/** Hands one mail to the mail server; null when it took it. */
export async function sendMail(mail: Mail, envelope: Envelope): Promise<SendProblem | null> {
  if (env.mail === null) throw new Error('Mail is not set up')
  const transport = nodemailer.createTransport({ url: env.mail.url, ...patience })
  try {
    await transport.sendMail(messageOf(mail, envelope))
    return null
  } catch (error) {
    return problemOf(error)
  } finally {
    transport.close()
  }
}

function problemOf(error: unknown): SendProblem {
  const status = typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'EAUTH') return { problem: 'signIn', code: String(status || code), forGood: false }
  if (status === 0) return { problem: 'unreachable', code, forGood: false }
  return { problem: 'refused', code: String(status), forGood: status >= 500 }
}
