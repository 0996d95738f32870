import { directionOf, minutesToNextTry, isMailKind, isMailState, mailDecisions, mailKinds, mailStates } from '@/lib/domain/mail'
import { permissions } from '@/lib/domain/permission'

describe('a mail', () => {
  it('may be handed over or withdrawn while it waits, tried again when it failed or was withdrawn, and not at all once it is out', () => {
    expect(Object.fromEntries(mailStates.map((state) => [state, mailDecisions(state)]))).toEqual({
      waiting: ['handed-over', 'withdrawn'], failed: ['waiting', 'handed-over', 'withdrawn'], sent: [], 'handed-over': [], withdrawn: ['waiting'],
    })
  })

  it('is tried eight times over three days, each pause as long as the last one or longer', () => {
    const pauses = Array.from({ length: 9 }, (_, tries) => minutesToNextTry(tries + 1))
    expect(pauses.at(-1)).toBeNull()
    const minutes = pauses.flatMap((pause) => (pause === null ? [] : [pause]))
    expect(minutes).toEqual(minutes.toSorted((left, right) => left - right))
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(4_236)
  })

  it('opens for whoever may do the act that it tells of', () => {
    expect(Object.values(mailKinds).every((permission) => permission in permissions)).toBe(true)
    expect([isMailKind('receipt'), isMailKind('advertisement'), isMailState('sent'), isMailState('lost')]).toEqual([true, false, true, false])
  })

  it.each([['ur', 'rtl'], ['ar-XB', 'rtl'], ['en', 'ltr'], ['es', 'ltr']])('in %s runs %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})
