import 'server-only'
import type { PersonInput } from '@/lib/domain/person'
import { exampleKey, type Random } from './random'

/** Invented names: Latin with diacritics, Urdu and Arabic script. */
const names: readonly string[] = [
  'Zoë Márquez', 'Łukasz Wójcik', 'Ayesha Siddiqui', 'İbrahim Yılmaz', 'Nguyễn Thị Anh', "Seán O'Neill", 'Björn Åkesson', 'Farid ʿAbbās', 'Āsiya Muḥammad', 'José Núñez',
  'محمد طارق خان', 'فاطمہ صدیقی', 'عائشہ قریشی', 'بلال چوہدری', 'ثناء نیازی', 'خدیجہ ملک', 'أحمد الهاشمي', 'مريم بن سعيد', 'خالد القرشي', 'ليلى المصري',
  'Imran Malik, Jr.', 'Nadia Farooqi', 'Grace Adeyemi', 'Daniel St. Clair', 'Hamza Baig', 'Sana Mirza', 'Omar Hashimi', 'Mary-Jane Cruz', 'Usman Awan', 'Chloé Girard',
]
type City = readonly [string, string, string]
const cities: readonly [City, ...City[]] = [['Chicago', 'IL', '60613'], ['Houston', 'TX', '77036'], ['Jersey City', 'NJ', '07302'], ['Skokie', 'IL', '60077'], ['Sugar Land', 'TX', '77478']]
const employers = ['Lakeside Clinic', 'Self-employed', 'State University', 'Harbor Logistics'] as const
const occupations = ['Physician', 'Engineer', 'Teacher', 'Driver', 'Accountant'] as const

const nobody: Omit<PersonInput, 'name' | 'formKey' | 'kind' | 'tags'> = {
  nameSort: null, nameOtherScript: null, address: null, email: '', telephone: '', employer: '', occupation: '', bankReference: '',
  citizenStatus: 'unknown', citizenStatusBasis: null, office: '', screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '',
}

function address(random: Random) {
  const [city, state, postalCode] = random.pick(cities)
  return { lines: `${random.between(100, 9900)} ${random.pick(['Oak Avenue', 'Devon Avenue', 'Hillcroft Street', 'Newark Avenue'])}`, city, state, postalCode, country: 'US' }
}

/** Thirty donors; one in eight lacks an address, one in three an employer: faults that the checks find. */
export function exampleDonors(random: Random): readonly PersonInput[] {
  return names.map((name, index) => ({
    ...nobody, name, formKey: exampleKey(`donor ${index}`), kind: 'individual', tags: ['donor'],
    address: index % 8 === 7 ? null : address(random),
    email: `donor${index}@example.org`,
    employer: index % 3 === 2 ? '' : random.pick(employers),
    occupation: index % 3 === 2 ? '' : random.pick(occupations),
    citizenStatus: index % 5 === 4 ? 'unknown' : 'us_citizen',
  }))
}

/** Two people who asked about membership and have given nothing yet: their names are like entries of the invented sanctions list. */
export function exampleProspects(): readonly PersonInput[] {
  return ['Jovan Kestrelic', 'Mirela Tasovari'].map((name, index) => ({ ...nobody, name, formKey: exampleKey(`prospect ${index}`), kind: 'individual', tags: ['donor'] }))
}

/** Organizations that are paid, and one abroad that receives transfers. */
export function examplePayees(random: Random): readonly PersonInput[] {
  const payees = ['Crescent Print & Copy', 'Devon Hall Rentals', 'K Street Partners LLC', 'Lakeshore Hosting', 'Unity Catering "Halal"']
  return payees.map((name, index) => ({ ...nobody, name, formKey: exampleKey(`payee ${index}`), kind: 'organization', tags: ['payee'], address: address(random) }))
}

export function exampleRecipientAbroad(): PersonInput {
  return {
    ...nobody, name: 'Sahrabad Flood Relief Trust', nameOtherScript: 'صحرا آباد سیلاب فنڈ', formKey: exampleKey('recipient abroad'), kind: 'organization', tags: ['payee'],
    address: { lines: '12 Canal Road', city: 'Nurpur', state: '', postalCode: '', country: 'AQ' },
  }
}

/** The government of the invented country, as a donor: money of a foreign principal. */
export function exampleForeignDonor(): PersonInput {
  return { ...nobody, name: 'Sahrabad Progress Party, Overseas Desk', formKey: exampleKey('foreign donor'), kind: 'party', tags: ['donor'], address: { lines: '1 Assembly Square', city: 'Nurpur', state: '', postalCode: '', country: 'AQ' } }
}

/** Officials who were met; offices in general terms, names invented. */
export function exampleOfficials(): readonly PersonInput[] {
  const officials = [['Emily Raza', 'Office of Sen. (IL)'], ['Robert Chen', 'House Committee on Foreign Affairs'], ['Linda Groß', 'Department of State'], ['Susan Trần', 'Office of Rep. (TX-07)']] as const
  return officials.map(([name, office], index) => ({ ...nobody, name, office, formKey: exampleKey(`official ${index}`), kind: 'individual', tags: ['official'] }))
}
