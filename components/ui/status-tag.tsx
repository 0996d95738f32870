import { useTranslations } from 'next-intl'
import styles from './data.module.css'

export type Tone = 'plain' | 'grey' | 'info' | 'ok' | 'warn' | 'bad'

/** Each tone has its shape beside its colour, because colour alone tells nobody anything. */
const shapes: Readonly<Record<Tone, string>> = { plain: '', grey: '○', info: '◆', ok: '✓', warn: '▲', bad: '✕' }

const tones: Readonly<Record<string, Tone>> = {
  recorded: 'ok',
  reconciled: 'ok',
  voided: 'grey',
  erased: 'grey',
  merged: 'grey',
  refused: 'bad',
  held: 'warn',
  returned: 'grey',
  'needs-information': 'warn',
  draft: 'grey',
  approved: 'info',
  sealed: 'ok',
  filed: 'ok',
  amended: 'info',
  amendment: 'info',
  'not-started': 'grey',
  'in-progress': 'info',
  'ready-to-seal': 'ok',
  'cannot-start': 'grey',
  waiting: 'warn',
  'mail-waiting': 'warn',
  'mail-sent': 'ok',
  'mail-failed': 'bad',
  'mail-handed-over': 'ok',
  'mail-withdrawn': 'grey',
  completed: 'plain',
  problem: 'bad',
  ready: 'ok',
  warning: 'warn',
  stop: 'bad',
  error: 'bad',
  warn: 'warn',
  info: 'info',
  yes: 'ok',
  no: 'bad',
  partly: 'warn',
  'not-applicable': 'grey',
  none: 'grey',
  'not-due': 'grey',
  due: 'warn',
  overdue: 'bad',
  late: 'bad',
  answered: 'ok',
  optional: 'grey',
  'answered-late': 'ok',
  lapsed: 'bad',
  'does-not-apply': 'grey',
  pass: 'ok',
  exception: 'bad',
  'cannot-test': 'warn',
  open: 'warn',
  'hit-open': 'warn',
  'hit-urgent': 'bad',
  'hit-false-hit': 'ok',
  'hit-confirmed': 'bad',
  'to-be-confirmed': 'warn',
  requested: 'warn',
  received: 'info',
  accepted: 'ok',
  rejected: 'bad',
  expired: 'bad',
  same: 'info',
  moved: 'warn',
  changed: 'warn',
  gone: 'bad',
  confirmed: 'ok',
  withdrawn: 'grey',
  resolved: 'ok',
  closed: 'grey',
  'receipt-current': 'ok',
  'receipt-changed': 'bad',
  'receipt-voided': 'bad',
  'receipt-replaced': 'grey',
}

/** A status as text with a shape. `status` names the words `status.<status>`. */
export function StatusTag({ status }: { readonly status: string }) {
  const words = useTranslations('status')
  const tone = tones[status] ?? 'grey'
  return (
    <span className={`${styles.tag ?? ''} ${styles[`tag-${tone}`] ?? ''}`}>
      {shapes[tone] === '' ? null : <span aria-hidden="true">{shapes[tone]} </span>}
      {words(status)}
    </span>
  )
}
