import { statementShapes } from '@/lib/domain/statement-records/statement-record'

describe('a record for a statement', () => {
  it('makes no new person an officer, because a majority of the officers signs', () => {
    const tags = Object.values(statementShapes).flatMap(({ person, tag }) => (person === 'none' ? [] : [tag]))
    expect(tags).toEqual(['employee', 'affiliate', 'employee', 'payee', 'affiliate'])
  })
})
