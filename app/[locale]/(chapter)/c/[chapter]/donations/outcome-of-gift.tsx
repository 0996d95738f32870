import { getTranslations } from 'next-intl/server'
import { DeadlineBasis, DeadlineComputed } from '@/components/deadlines/deadline-basis'
import { DeadlineName, deadlinesOfChapter } from '@/components/deadlines/deadline-name'
import { DeadlineState } from '@/components/deadlines/deadline-state'
import { Banner } from '@/components/frame/banner'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ActorChapter } from '@/lib/auth/actor'
import { clocksOfDonation } from '@/lib/data/donations/clocks'
import type { Donation } from '@/lib/domain/donation'
import type { Actor } from '@/lib/domain/permission'

const panels = { refused: 'refusedPanel', held: 'heldPanel', returned: 'returnedPanel' } as const

type OutcomeProps = { readonly actor: Actor; readonly chapter: ActorChapter; readonly donation: Donation; /** What was given back of it. */ readonly returns: readonly Donation[] }

/** What became of a gift that was not simply kept, and by when something is due of it, with the law that says so. */
export async function OutcomeOfGift({ actor, chapter, donation, returns }: OutcomeProps) {
  const words = await getTranslations('donations')
  const clocks = await clocksOfDonation(actor, { donation, timeZone: chapter.timeZone })
  const { state, stateReason } = donation
  return (
    <>
      {state === 'recorded' || state === 'voided' ? null : <Banner kind="warning">{words(panels[state], { reason: stateReason })}</Banner>}
      {!clocks.ok || clocks.value.length === 0 ? null : (
        <section aria-labelledby="due-of-gift">
          <h2 id="due-of-gift">{words('due')}</h2>
          <ul>
            {clocks.value.map((deadline) => (
              <li key={deadline.key}>
                <DeadlineState deadline={deadline} />: <DeadlineName deadline={{ ...deadline, title: '' }} href={deadlinesOfChapter(chapter.slug)} />
                <DeadlineComputed deadline={deadline} timeZone={chapter.timeZone} />
                <DeadlineBasis deadline={deadline} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {returns.length === 0 ? null : (
        <section aria-labelledby="given-back">
          <h2 id="given-back">{words('givenBack')}</h2>
          <ul>
            {returns.map(({ id, number, receivedOn, amountCents, state: became }) => (
              <li key={id}>
                <PageLink href={`/c/${chapter.slug}/donations/${id}`}><RecordNumber number={number} /></PageLink>, <CalendarDay day={receivedOn} />: <Money cents={amountCents} />
                {became === 'recorded' ? null : <> <StatusTag status={became} /></>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
