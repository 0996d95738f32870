#!/usr/bin/env node
// Deterministic workload generator. Standard library only. Same seed and N => byte-identical files.
//   node generate-workload.mjs --n 10000 --out DIR [--seed 1] [--formats csv,hledger,ledger,beancount,sql]
// Columns and invariants: see README.md beside this file.
import { mkdirSync, openSync, writeSync, closeSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

const arg = (k, d) => { const i = process.argv.indexOf('--' + k); return i < 0 ? d : process.argv[i + 1] }
const N = Number(arg('n', 10000))
const OUT = arg('out', './out')
const SEED = Number(arg('seed', 1))
const FORMATS = new Set(arg('formats', 'csv,hledger,ledger,beancount,sql').split(','))
if (!Number.isInteger(N) || N < 100) { console.error('--n must be an integer >= 100'); process.exit(2) }
mkdirSync(OUT, { recursive: true })

// ---------- seeded random numbers (sfc32) ----------
function sfc32 (seed) {
  let a = 0x9e3779b9 ^ seed; let b = 0x243f6a88; let c = 0xb7e15162; let d = 1
  const f = () => {
    a |= 0; b |= 0; c |= 0; d |= 0
    const t = (a + b | 0) + d | 0
    d = d + 1 | 0; a = b ^ b >>> 9; b = c + (c << 3) | 0; c = c << 21 | c >>> 11; c = c + t | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) f()
  return f
}
const rnd = sfc32(SEED)
const int = (lo, hi) => lo + Math.floor(rnd() * (hi - lo + 1))
const pick = a => a[Math.floor(rnd() * a.length)]
const weighted = pairs => { let r = rnd() * pairs.reduce((s, p) => s + p[1], 0); for (const [v, w] of pairs) { if ((r -= w) < 0) return v } return pairs.at(-1)[0] }

// ---------- vocabularies (invented combinations; no real person is meant) ----------
const FIRST_LATIN = ['Ahmed', 'Ayesha', 'Bilal', 'Fatima', 'Hamza', 'Imran', 'Khadija', 'Maryam', 'Nadia', 'Omar', 'Saad', 'Sana', 'Tariq', 'Usman', 'Zainab', 'Zoë', 'José', 'María', 'Nguyễn', 'Łukasz', 'Björn', 'Seán', 'François', 'Chloé', 'Jürgen', 'İbrahim', 'Ştefan', 'Žofie', 'Anh', 'Grace', 'Michael', 'Susan', 'Robert', 'Linda', 'Daniel', 'Emily', "D'Arcy", 'Mary-Jane', 'Muḥammad', 'Āsiya']
const LAST_LATIN = ['Khan', 'Malik', 'Qureshi', 'Siddiqui', 'Chaudhry', 'Mirza', 'Baig', 'Shaikh', 'Raza', 'Hussain', 'Butt', 'Awan', 'Farooqi', 'Niazi', 'Yılmaz', 'Öztürk', 'García', 'Núñez', 'Müller', 'Groß', "O'Neill", 'Smith-Jones', 'Johnson', 'Williams', 'van der Berg', 'de la Cruz', 'Trần', 'Wójcik', 'Åkesson', 'Al-Hashimi', 'ʿAbbās', 'Patel', 'Kaur', 'St. Clair']
const FIRST_URDU = ['محمد', 'فاطمہ', 'عائشہ', 'بلال', 'خدیجہ', 'طارق', 'نادیہ', 'عمران', 'زینب', 'سعد', 'ثناء', 'یوسف']
const LAST_URDU = ['خان', 'ملک', 'قریشی', 'صدیقی', 'چوہدری', 'مرزا', 'بیگ', 'شیخ', 'حسین', 'نیازی', 'بٹ', 'اعوان']
const FIRST_ARABIC = ['أحمد', 'مريم', 'عبد الله', 'يوسف', 'ليلى', 'خالد']
const LAST_ARABIC = ['الهاشمي', 'المصري', 'بن سعيد', 'الحسن', 'القرشي']
const ORG_HEAD = ['Crescent', 'Lakeside', 'Unity', 'Blue Ridge', 'Five Rivers', 'Harbor', 'Noor', 'Sunrise', 'Pioneer', 'Liberty', 'Cedar', 'Madinah']
const ORG_TAIL = ['Medical Group LLC', 'Motors, Inc.', 'Travel & Tours', 'Community Foundation', 'Halal Foods "Wholesale"', 'Engineering PLLC', 'Law Offices', 'Real Estate LP', 'Students Association', 'IT Services Corp.']
const PLACES = [['Houston', 'TX', '770'], ['Chicago', 'IL', '606'], ['Jersey City', 'NJ', '073'], ['Brooklyn', 'NY', '112'], ['Fremont', 'CA', '945'], ['Dearborn', 'MI', '481'], ['Falls Church', 'VA', '220'], ['Atlanta', 'GA', '303'], ['Philadelphia', 'PA', '191'], ['Bellevue', 'WA', '980'], ['Orlando', 'FL', '328'], ['Boston', 'MA', '021'], ['Phoenix', 'AZ', '850'], ['Raleigh', 'NC', '276'], ['Columbus', 'OH', '432'], ['Silver Spring', 'MD', '209'], ['Minneapolis', 'MN', '554'], ['St. Louis', 'MO', '631'], ['Cañon City', 'CO', '812'], ['San José', 'CA', '951']]
const FOREIGN = [['Lahore', '', '54000', 'PK'], ['Karachi', '', '74000', 'PK'], ['London', '', 'E1 6AN', 'GB'], ['Toronto', 'ON', 'M5V 2T6', 'CA'], ['Dubai', '', '', 'AE'], ['Oslo', '', '0150', 'NO']]
const STREET = ['Main St', 'Oak Ave', 'Martin Luther King Jr. Blvd', 'Devon Ave', 'Hillcroft St', 'Coney Island Ave', 'Mission Blvd', 'Rue de l\'Église', '5th St NW', 'County Road 12']
const EMPLOYERS = ['Self-employed', 'Retired', 'Not employed', 'Mercy General Hospital', 'City of Houston', 'Acme Software', 'State University', 'Uber', 'Harbor Freight Co.', 'Info requested']
const OCCUPATIONS = ['Physician', 'Software engineer', 'Driver', 'Retired', 'Homemaker', 'Student', 'Attorney', 'Small business owner', 'Nurse', 'Accountant', 'Professor']
const METHODS = [['card', 46], ['check', 18], ['zelle', 12], ['paypal', 8], ['ach', 6], ['cash', 6], ['wire', 2], ['in_kind', 2]]
const PURPOSES = [['general', 40], ['homeland_charity', 22], ['homeland_political', 14], ['administration', 10], ['us_lobbying', 8], ['us_election', 6]]
const CAMPAIGNS = [['', 40], ['Annual Dinner', 14], ['Flood Relief', 12], ['Membership', 20], ['Ramadan Drive', 8], ['Capitol Hill Day', 6]]
const CHAPTERS = Array.from({ length: 25 }, (_, i) => ({ code: 'CH' + String(i + 1).padStart(2, '0'), place: PLACES[i % PLACES.length] }))
const PAYEES = ['Capitol Strategies LLC', 'Marriott Marquis', 'Delta Air Lines', 'USPS', 'Meta Platforms', 'Kinkos Print & Copy', 'K Street Consulting', 'Amazon Web Services', 'Halal Catering Co.', 'Verizon', 'Law Office of J. Doe', 'Staples', 'Enterprise Rent-A-Car', 'Public Storage', 'Mailchimp']
const EXP_CATS = [['Lobbying fees', 10], ['Travel', 18], ['Event', 16], ['Printing', 12], ['Advertising', 14], ['Office', 18], ['Legal', 6], ['Software', 6]]
const OFFICES = ['Office of the Senate Majority Leader', 'House Committee on Foreign Affairs', 'Senate Committee on Foreign Relations', 'Department of State', 'Department of Homeland Security', 'White House Office', 'Office of Rep. (TX-07)', 'Office of Sen. (VA)', 'House Committee on Appropriations']
const TOPICS = ['Human rights', 'Consular services', 'Trade preferences', 'Visa backlog', 'Foreign assistance', 'Press freedom', 'Election observation']
const MODES = ['meeting', 'phone', 'email', 'letter', 'event']

// ---------- dates: 2023-01-01 .. 2025-12-31 (1096 days), civil dates, no time zone ----------
const DAY0 = Date.UTC(2023, 0, 1)
const DATES = Array.from({ length: 1096 }, (_, i) => new Date(DAY0 + i * 864e5).toISOString().slice(0, 10))
// seasonal weight: month ends, Ramadan-like spring peak, December peak
const W = DATES.map(d => { const m = +d.slice(5, 7); const day = +d.slice(8); return (m === 12 ? 3 : m === 3 || m === 4 ? 2 : 1) * (day >= 28 ? 1.6 : 1) })
const CUM = []; W.reduce((s, w, i) => (CUM[i] = s + w), 0)
const dayIndex = () => { const r = rnd() * CUM[1095]; let lo = 0; let hi = 1095; while (lo < hi) { const m = lo + hi >> 1; if (CUM[m] <= r) lo = m + 1; else hi = m } return lo }

// ---------- amounts in cents: round gifts mostly, a log-normal tail, odd cents from processor fees ----------
const ROUND = [[500, 6], [1000, 12], [2000, 10], [2500, 14], [5000, 20], [10000, 18], [15000, 3], [20000, 5], [20001, 1], [25000, 6], [50000, 4], [100000, 2.2], [250000, 0.6], [500000, 0.2], [1000000, 0.05]]
function cents () {
  const r = rnd()
  if (r < 0.82) return weighted(ROUND)
  const z = Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd())
  const v = Math.max(1, Math.round(100 * Math.exp(3.9 + 1.1 * z)))
  return r < 0.99 ? v : v * 20
}

// ---------- donors: N/6, Zipf-like giving ----------
const D = Math.max(50, Math.floor(N / 6))
const donors = []
for (let i = 0; i < D; i++) {
  const type = weighted([['individual', 90], ['organization', 7], ['foreign_individual', 2.2], ['government', 0.3], ['anonymous', 0.5]])
  let name
  if (type === 'organization') name = pick(ORG_HEAD) + ' ' + pick(ORG_TAIL)
  else if (type === 'government') name = pick(['Consulate Cultural Section', 'Ministry of Overseas Affairs', 'Embassy Press Office'])
  else if (type === 'anonymous') name = 'Anonymous'
  else { const r = rnd(); name = r < 0.84 ? pick(FIRST_LATIN) + ' ' + pick(LAST_LATIN) : r < 0.94 ? pick(FIRST_URDU) + ' ' + pick(LAST_URDU) : pick(FIRST_ARABIC) + ' ' + pick(LAST_ARABIC) }
  if (type === 'individual' || type === 'foreign_individual') { if (rnd() < 0.35) name = name.replace(' ', ' ' + String.fromCharCode(65 + int(0, 25)) + '. '); if (rnd() < 0.03) name += ', Jr.' }
  const foreign = type === 'foreign_individual' || type === 'government'
  const p = foreign ? pick(FOREIGN) : pick(PLACES)
  const nobody = type === 'anonymous'
  const donor = {
    id: 'D' + String(i + 1).padStart(7, '0'), name, type,
    a1: rnd() < 0.03 && !foreign ? 'P.O. Box ' + int(1, 9999) : int(1, 19999) + ' ' + pick(STREET), a2: rnd() < 0.2 ? pick(['Apt ', 'Suite ', '#']) + int(1, 999) : '',
    city: p[0], state: p[1], zip: foreign ? p[2] : p[2] + String(int(0, 99)).padStart(2, '0'), country: foreign ? p[3] : 'US',
    employer: type.endsWith('individual') ? pick(EMPLOYERS) : '', occupation: type.endsWith('individual') ? pick(OCCUPATIONS) : '', chapter: int(0, 24)
  }
  if (nobody) Object.assign(donor, { a1: '', a2: '', city: '', state: '', zip: '', country: '' })
  donors.push(donor)
}
const donorIndex = () => Math.floor(D * Math.pow(rnd(), 2.2)) // few donors give often

// ---------- writers ----------
class W1 {
  constructor (name) { this.fd = openSync(join(OUT, name), 'w'); this.buf = []; this.len = 0; this.name = name; this.h = createHash('sha256'); this.bytes = 0 }
  put (s) { this.buf.push(s); this.len += s.length; if (this.len > 1 << 20) this.flush() }
  flush () { const b = Buffer.from(this.buf.join('')); this.h.update(b); this.bytes += b.length; for (let o = 0; o < b.length;) o += writeSync(this.fd, b, o); this.buf = []; this.len = 0 }
  end () { this.flush(); closeSync(this.fd); return `${this.h.digest('hex')}  ${this.bytes}  ${this.name}` }
}
const q = s => { s = String(s); return /[",\n\r]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s }
const money = c => (c < 0 ? '-' : '') + Math.floor(Math.abs(c) / 100) + '.' + String(Math.abs(c) % 100).padStart(2, '0')
const outs = {}
const has = f => FORMATS.has(f)
if (has('csv')) { outs.donations = new W1('donations.csv'); outs.expenditures = new W1('expenditures.csv'); outs.contacts = new W1('contacts.csv') }
if (has('sql')) { outs.sqld = new W1('sql_donations.csv'); outs.sqlx = new W1('sql_expenditures.csv'); outs.sqln = new W1('sql_donors.csv') }
if (has('hledger')) outs.hledger = new W1('hledger.journal')
if (has('ledger')) outs.ledger = new W1('ledger.dat')
if (has('beancount')) outs.beancount = new W1('books.beancount')
outs.donations?.put('date,chapter,kind,donor_name,donor_type,amount,currency,method,purpose,receipt_number,refund_of,campaign,address1,address2,city,state,postal_code,country,employer,occupation,note\n')
outs.expenditures?.put('date,payee,amount,currency,category,method,purpose,chapter,reference\n')
outs.contacts?.put('date,official,office,mode,topic,summary,by,chapter\n')
outs.sqln?.put(donors.map(d => [d.id, d.name, d.type, d.city, d.state, d.country].map(q).join(',')).join('\n') + '\n')
const acct = d => 'Income:Donations:' + d.id
outs.hledger?.put('commodity 1000.00 USD\n\n')
if (outs.beancount) {
  outs.beancount.put('option "operating_currency" "USD"\n')
  for (const [m] of METHODS) outs.beancount.put(`2022-12-31 open Assets:${m[0].toUpperCase() + m.slice(1).replace('_', '')}\n`)
  outs.beancount.put('2022-12-31 open Assets:Bank\n')
  for (const d of donors) outs.beancount.put(`2022-12-31 open ${acct(d)}\n`)
  for (const [c] of EXP_CATS) outs.beancount.put(`2022-12-31 open Expenses:${c.replaceAll(' ', '-').replace(/-(.)/g, (_, x) => '-' + x.toUpperCase())}\n`)
}
const asset = m => 'Assets:' + m[0].toUpperCase() + m.slice(1).replace('_', '')
const plain = s => s.replace(/[";|]/g, ' ') // the text journals reserve these signs

// ---------- donations, in date order; about 1 in 90 is later refunded (a negative row that names the receipt) ----------
const X = Math.max(20, Math.floor(N / 10)); const C = Math.max(20, Math.floor(N / 20))
const days = Array.from({ length: N }, dayIndex).sort((a, b) => a - b)
const control = { donations: 0, refunds: 0, cents: 0, over200: 0, q: {}, donors: D }
const recent = []
const agg = new Map(); const csvAgg = new Map() // by donor id and, for who has only the CSV, by name + full address
const byMonthMethod = {}; const byPayee = {}
function donationRow (seq, day, d, c, method, purpose, campaign, note, refunded) {
  const rec = `${CHAPTERS[d.chapter].code}-${DATES[day].slice(0, 4)}-${String(seq).padStart(7, '0')}`
  const kind = refunded ? 'refund' : d.type === 'government' ? 'from_foreign_principal' : method === 'in_kind' ? 'in_kind' : 'gift'
  outs.donations?.put([DATES[day], CHAPTERS[d.chapter].code, kind, d.name, d.type, money(c), 'USD', method === 'in_kind' ? 'property' : method, purpose, rec, refunded?.rec ?? '', campaign, d.a1, d.a2, d.city, d.state, d.zip, d.country, d.employer, d.occupation, note].map(q).join(',') + '\n')
  outs.sqld?.put(`${seq},${DATES[day]},${d.id},${c},${method},${rec},${q(campaign)},${CHAPTERS[d.chapter].code}\n`)
  outs.hledger?.put(`${DATES[day]} (${rec}) ${plain(d.name)}\n    ${asset(method)}  ${money(c)} USD\n    ${acct(d)}  ${money(-c)} USD\n\n`)
  outs.ledger?.put(`${DATES[day].replaceAll('-', '/')} (${rec}) ${plain(d.name)}\n    ${asset(method)}  ${money(c)} USD\n    ${acct(d)}  ${money(-c)} USD\n\n`)
  outs.beancount?.put(`${DATES[day]} * "${plain(d.name)}" "${rec}"\n  ${asset(method)}  ${money(c)} USD\n  ${acct(d)}  ${money(-c)} USD\n\n`)
  control.donations++; control.cents += c; if (c < 0) control.refunds++
  // a refund lowers the year of the gift that it returns; nobody in particular and governments are not donors with an aggregate
  const year = (refunded?.date ?? DATES[day]).slice(0, 4); const counted = d.type !== 'anonymous' && d.type !== 'government'
  if (year === '2025' && counted) { const ck = [d.name, d.type, d.a1, d.a2, d.city, d.state, d.zip].join('\0'); csvAgg.set(ck, (csvAgg.get(ck) ?? 0) + c) }
  if (DATES[day] >= '2025') { if (DATES[day] >= '2025-10') { const mk = DATES[day].slice(0, 7) + ' ' + method; byMonthMethod[mk] = (byMonthMethod[mk] ?? 0) + c } }
  if (counted) { const k = d.id + year; agg.set(k, (agg.get(k) ?? 0) + c) }
  const qk = DATES[day].slice(0, 4) + 'Q' + Math.ceil(+DATES[day].slice(5, 7) / 3); control.q[qk] = (control.q[qk] ?? 0) + c
  return rec
}
const expDays = Array.from({ length: X }, dayIndex).sort((a, b) => a - b)
let xi = 0
function expendituresUpTo (day) {
  for (; xi < X && expDays[xi] <= day; xi++) {
    const dt = DATES[expDays[xi]]; const payee = pick(PAYEES); const cat = weighted(EXP_CATS); const c = Math.round(cents() * 2.5); const ch = pick(CHAPTERS).code
    const ref = `X-${String(xi + 1).padStart(7, '0')}`
    const how = pick(['check', 'card', 'ach', 'wire']); const why = pick(TOPICS) // drawn always, so that the data do not depend on --formats
    outs.expenditures?.put([dt, payee, money(c), 'USD', cat, how, why, ch, ref].map(q).join(',') + '\n')
    outs.sqlx?.put(`${xi + 1},${dt},${q(payee)},${c},${q(cat)},${ch}\n`)
    const ea = 'Expenses:' + cat.replaceAll(' ', '-').replace(/-(.)/g, (_, x) => '-' + x.toUpperCase())
    outs.hledger?.put(`${dt} (${ref}) ${plain(payee)}\n    ${ea}  ${money(c)} USD\n    Assets:Bank  ${money(-c)} USD\n\n`)
    outs.ledger?.put(`${dt.replaceAll('-', '/')} (${ref}) ${plain(payee)}\n    ${ea}  ${money(c)} USD\n    Assets:Bank  ${money(-c)} USD\n\n`)
    outs.beancount?.put(`${dt} * "${plain(payee)}" "${ref}"\n  ${ea}  ${money(c)} USD\n  Assets:Bank  ${money(-c)} USD\n\n`)
    if (dt >= '2025-10') byPayee[payee] = (byPayee[payee] ?? 0) + c
    control.expCents = (control.expCents ?? 0) + c
  }
}
for (let i = 0; i < N; i++) {
  const day = days[i]
  expendituresUpTo(day)
  if (recent.length > 60 && rnd() < 1 / 90) {
    const r = recent[int(0, recent.length - 1)]
    if (!r.refunded) { r.refunded = true; donationRow(i + 1, day, r.d, -r.c, r.method, r.purpose, r.campaign, 'refund of ' + r.rec, r); continue }
  }
  const d = donors[donorIndex()]; const c = cents(); const method = weighted(METHODS); const purpose = weighted(PURPOSES); const campaign = weighted(CAMPAIGNS)
  const note = rnd() < 0.05 ? pick(['In memory of my father', 'لنگر کے لیے', 'Matched by employer', 'Says "call first", see letter', '=SUM(A1:A9)', 'Pledge 1 of 4', '-10% fee']) : ''
  const rec = donationRow(i + 1, day, d, c, method, purpose, campaign, note)
  recent.push({ d, c, method, purpose, campaign, rec, date: DATES[day] }); if (recent.length > 200) recent.shift()
}
expendituresUpTo(1095)
for (let i = 0; outs.contacts && i < C; i++) outs.contacts.put([DATES[Math.floor(i * 1096 / C)], pick(FIRST_LATIN) + ' ' + pick(LAST_LATIN), pick(OFFICES), pick(MODES), pick(TOPICS), 'Discussed ' + pick(TOPICS).toLowerCase() + '; left a one-page brief', pick(FIRST_LATIN) + ' ' + pick(LAST_LATIN), pick(CHAPTERS).code].map(q).join(',') + '\n')
const answers = { donorsOver200in2025: 0, theirCents: 0, donorsOver200in2025ByNameAndAddress: 0 }
for (const [k, v] of agg) if (v > 20000) { control.over200++; if (k.endsWith('2025')) { answers.donorsOver200in2025++; answers.theirCents += v } }
for (const v of csvAgg.values()) if (v > 20000) answers.donorsOver200in2025ByNameAndAddress++
answers.q4ByMonthAndMethodCents = Object.fromEntries(Object.entries(byMonthMethod).sort()); answers.q4ByPayeeCents = Object.fromEntries(Object.entries(byPayee).sort())
const lines = Object.values(outs).map(o => o.end())
const c = new W1('control.json'); control.n = N; control.seed = SEED; c.put(JSON.stringify({ ...control, donorYearsOver200: control.over200, over200: undefined, totalUSD: money(control.cents), expendituresUSD: money(control.expCents), answers }, null, 1) + '\n'); lines.push(c.end())
console.log(lines.join('\n'))
