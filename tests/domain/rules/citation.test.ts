import { citationInFull } from '@/lib/domain/rules/citation'
import { checkIds, checkRule } from '@/lib/domain/rules/check-catalogue'

describe('the source of a check', () => {
  it.each([
    ['FARA-46', '614(e)', '22 U.S.C. 614(e)'],
    ['FARA-16', 'items 14 and 15 text', 'FARA Form NSD-2, items 14 and 15 text'],
    ['FARA-23', 'item 15(a), remembered', 'FARA Form NSD-2, item 15(a)'],
    ['FARA-43', '16(a),17,19; 346 filed NSD-5 amendments 2011-2018 (vrdu), reason texts read: 16(a), 17, 19 repaired', 'FARA Form NSD-2, items 16(a), 17, 19'],
    ['FARA-01', '22 U.S.C. 612(a); OIG 16-24 via pogo.org: 62% of new registrants filed late', '22 U.S.C. 612(a)'],
    ['FARA-24', 'item 14(b); 28 CFR 5.201(e)', 'FARA Form NSD-2, item 14(b); 28 CFR 5.201(e)'],
    ['FARA-42', 'filed 2017 amendment by the US representative of a foreign party', 'filed 2017 amendment by the US representative of a foreign party'],
    ['LDA-04', '1604(b)(3),(4)', '2 U.S.C. 1604(b)(3),(4)'],
    ['LDA-06', '2 U.S.C. 1610(c)(2)', '2 U.S.C. 1610(c)(2)'],
  ])('%s: %s is printed as %s', (id, citation, printed) => {
    expect(citationInFull(id, citation)).toBe(printed)
  })

  it('never begins with a bare section', () => {
    expect(checkIds.map((id) => checkRule(id).citation).filter((citation) => /^(?:6|16)\d\d\b/.test(citation))).toEqual([])
  })
})
