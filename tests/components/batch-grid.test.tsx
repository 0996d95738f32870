/** The keys of the grid, and how its rows are kept one by one. */
import { commandOfKeys } from '@/components/batches/grid-keys'
import { RowStore, type Answer, type Sent } from '@/components/batches/row-store'
import { draftRow, problemOfRow } from '@/lib/domain/batches/row-check'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('a key in a cell', () => {
  it.each([
    [{ key: 'Enter' }, false, 'down'], [{ key: 'Enter', shiftKey: true }, true, 'up'], [{ key: 'ArrowLeft' }, false, 'left'], [{ key: 'ArrowLeft' }, true, null],
    [{ key: 'F2' }, false, 'edit'], [{ key: 'Escape' }, true, 'restore'], [{ key: 'd', ctrlKey: true }, true, 'copy-above'], [{ key: 'D', ctrlKey: true, shiftKey: true }, false, 'copy-down'], [{ key: 'Enter', ctrlKey: true }, false, 'duplicate'],
    [{ key: 'Delete', metaKey: true }, false, 'clear'], [{ key: 'S', ctrlKey: true }, false, 'save'], [{ key: 'Tab' }, false, null], [{ key: 'a' }, false, null], [{ key: 'ArrowDown', altKey: true }, false, null],
  ] as const)('%j (editing: %s) is %s', (keys, editing, command) => {
    expect(commandOfKeys({ ...none, ...keys }, editing)).toBe(command)
  })
})

describe('rows that are typed', () => {
  const kept = (id: string, savedAt: string): Answer => ({ id, savedAt, check: { ...draftRow, status: 'ready' } })
  const opened = (send: (row: Sent) => Promise<Answer>) => {
    const store = new RowStore(() => ({ position: 1, values: { amount: '5' } }), send)
    store.set('a', { id: 'a', savedAt: null, check: draftRow, saving: 'saved' })
    return store
  }

  it('are kept once for many strokes, on the state that the page has seen', async () => {
    const sent: Sent[] = []
    const store = opened((row) => { sent.push(row); return Promise.resolve(kept(row.row, `t${String(sent.length)}`)) })
    for (let stroke = 0; stroke < 20; stroke += 1) store.touch('a')
    expect(await store.flush()).toBe(true)
    store.touch('a')
    await store.flush()
    expect(sent.map(({ basedOn }) => basedOn)).toEqual([null, 't1'])
    expect(store.seen()).toBe('a@t2')
  })

  it('are kept at once when somebody goes to another row, and not where nothing was typed', async () => {
    const sent: Sent[] = []
    const store = opened((row) => { sent.push(row); return Promise.resolve(kept(row.row, 't')) })
    store.leave('a')
    expect(sent).toHaveLength(0)
    store.touch('a')
    store.leave('a')
    await store.flush()
    expect(sent).toHaveLength(1)
  })

  it('are counted where they name somebody who is not known', async () => {
    const store = opened(({ row }) => Promise.resolve({ id: row, savedAt: 't', check: problemOfRow('donor', { key: 'personUnknown' }) }))
    expect(store.countUnknown()).toBe(0)
    store.touch('a')
    await store.flush()
    expect(store.countUnknown()).toBe(1)
  })

  it('stay unsaved where they could not be kept, and are sent again', async () => {
    const answers: Answer[] = [null, 'signed-out', kept('a', 't')]
    const store = opened(() => Promise.resolve(answers.shift() ?? null))
    store.touch('a')
    expect([await store.flush(), store.stateOf('a')?.saving]).toEqual([false, 'unsaved'])
    expect([await store.flush(), store.stateOf('a')?.saving]).toEqual([false, 'signed-out'])
    expect([await store.flush(), store.stateOf('a')?.saving]).toEqual([true, 'saved'])
  })

  it('become a row of their own where somebody else has changed them meanwhile', async () => {
    const store = opened(() => Promise.resolve(kept('b', 't')))
    store.touch('a')
    expect([await store.flush(), store.stateOf('a')?.saving, store.seen()]).toEqual([true, 'split', 'b@t'])
  })
})
