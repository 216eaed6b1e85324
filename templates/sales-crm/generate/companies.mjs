import { sellers } from './organisation.mjs';
import * as pool from './names.mjs';
import { fixedLine, mobile } from './phones.mjs';

const LEVELS = { strategic: 1, key: 3, standard: 8 };
const STATUS = { active: 46, lead: 24, at_risk: 10, dormant: 12, lost: 8 };
const SIZE = { strategic: [1200, 9000], key: [300, 2400], standard: [30, 480] };
const slug = (text) => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase(); // prettier-ignore

/** Accounts with what the other generators need of them: `{ ref, data, place, domain, contacts }`. */
export function makeAccounts(random, chinese) {
  const places = [...domestic(random, chinese), ...abroad(random)];
  return random.some(places, places.length).map((place, index) => {
    const level = random.weighed(LEVELS);
    const status = random.weighed(STATUS);
    const employees = random.int(...SIZE[level]);
    const regular = status === 'active' || status === 'at_risk';
    return {
      ref: `a${String(index + 1).padStart(3, '0')}`,
      place,
      domain: `${place.sound}.example`,
      contacts: [],
      data: {
        name: place.name,
        level,
        status,
        industry: place.industry,
        country: place.country,
        city: place.city,
        address: place.address,
        phone: fixedLine(random, place),
        email: `info@${place.sound}.example`,
        website: `https://www.${place.sound}.example`,
        employees,
        annual_revenue: employees * random.int(42, 130) * 10_000,
        key_account: level === 'strategic' || (level === 'key' && random.chance(0.4)),
        ...(regular && { credit_limit: random.int(2, 60) * 50_000 }),
        payment_terms: random.weighed({ t30_60_10: 5, net_30: 3, net_60: 2, monthly: 1, prepaid: 1 }),
        owner: `@user:${random.pick(sellers[place.region])}`,
      },
    };
  });
}

const GROUP_FROM = 5;
const GROUPS = 9;

/** The accounts, of which those that share a name belong to one group: their first leads it, others stand below its second. */
export function withGroups(accounts) {
  const families = new Map();
  for (const account of accounts.filter(({ place }) => place.country === 'CN')) {
    const name = account.place.sound.split('-')[0];
    families.set(name, [...(families.get(name) ?? []), account]);
  }
  const above = new Map();
  for (const [head, second, ...others] of [...families.values()]
    .filter(({ length }) => length >= GROUP_FROM)
    .slice(0, GROUPS)) {
    above.set(second, head);
    others.forEach((account, n) => above.set(account, n % 2 === 0 ? head : second));
  }
  const grouped = accounts.map((account) =>
    above.has(account)
      ? { ...account, data: { ...account.data, parent: `@account:${above.get(account).ref}` } }
      : account,
  );
  // Those below others come last, as the contacts do.
  const depth = ({ ref }, at = accounts.find((one) => one.ref === ref)) =>
    above.has(at) ? 1 + depth(above.get(at)) : 0;
  return grouped.toSorted((a, b) => depth(a) - depth(b));
}

function domestic(random, count) {
  const all = ['east', 'south', 'north'].flatMap((region) =>
    pool.CITIES[region].flatMap((city) => pool.COMPANY_WORDS.map((word) => ({ region, city, word }))),
  );
  return random.some(all, count).map(({ region, city, word }) => {
    const industry = random.pick(Object.keys(pool.TRADES));
    const form = random.chance(0.22) ? '股份有限公司' : '有限公司';
    const trade = random.pick(pool.TRADES[industry]);
    return {
      region,
      country: 'CN',
      language: 'zh',
      city: city.name,
      code: city.code,
      industry,
      name: `${city.name}${word.text}${trade}${form}`,
      short: `${word.text}${trade}`,
      sound: `${word.sound}-${city.sound}`,
      address: `${city.district}${random.pick(pool.STREETS)} ${random.int(1, 699)} 号`,
    };
  });
}

const abroad = (random) =>
  Object.entries(pool.ABROAD).flatMap(([country, lines]) =>
    lines.map((line) => {
      const [name, city, industry] = line.split('|');
      const number = random.int(2, 180);
      const street = random.pick(pool.STREETS_ABROAD[country]);
      return {
        region: 'intl',
        country,
        language: 'en',
        city,
        industry,
        name,
        short: name.split(' ').slice(0, 2).join(' ').replace(/,$/, ''),
        sound: name.normalize('NFD').replace(/[^A-Za-z ]/g, '').trim().toLowerCase().split(' ').slice(0, 2).join('-'),
        address: country === 'DE' ? `${street} ${number}` : `${number} ${street}`,
      };
    }),
  ); // prettier-ignore

/** People of the accounts, one to three each; an account's first decides. */
export function makeContacts(random, accounts) {
  const contacts = [];
  for (const account of accounts) {
    const count = account.data.level === 'standard' ? random.int(1, 2) : random.int(2, 3);
    for (let n = 0; n < count; n++) {
      const { name, mail } = person(random, account.place);
      const role = random.int(0, 6);
      const contact = {
        ref: `c${String(contacts.length + 1).padStart(3, '0')}`,
        data: {
          name,
          account: `@account:${account.ref}`,
          title: random.pick(pool.TITLES[account.place.language]),
          unit: pool.UNITS[account.place.language][role],
          ...(n > 0 && random.chance(0.5) && { reports_to: `@contact:${account.contacts[0].ref}` }),
          decision_role: n === 0 ? 'decider' : random.pick(['influencer', 'user', 'gatekeeper']),
          mobile: mobile(random, account.place),
          email: `${mail}@${account.domain}`,
          channels: random.some(account.place.country === 'CN' ? ['wechat', 'phone', 'visit'] : ['email', 'phone', 'visit'], random.int(1, 2)),
          ...(random.chance(0.3) && { birthday: `${random.int(1968, 1996)}-0${random.int(1, 9)}-${random.int(10, 28)}` }),
          owner: account.data.owner,
        },
      }; // prettier-ignore
      account.contacts.push(contact);
      contacts.push(contact);
    }
  }
  // Those who report to somebody come last: what refers to nothing of its own file is made by one statement.
  return [...contacts.filter(({ data }) => !data.reports_to), ...contacts.filter(({ data }) => data.reports_to)];
}

/** A name that fits the place, and the part of an address before the @. */
export function person(random, { country }) {
  if (country !== 'CN') {
    const first = random.pick(pool.FIRST_NAMES);
    const last = random.pick(pool.LAST_NAMES[country]);
    return { name: `${first} ${last}`, mail: `${slug(first)}.${slug(last)}` };
  }
  const surname = random.pick(pool.SURNAMES);
  const given = random.pick(pool.GIVEN);
  return { name: surname.text + given.text, mail: `${surname.sound}.${given.sound}` };
}

/** A company that is not a customer yet. */
export function stranger(random, taken) {
  for (;;) {
    const [place] = domestic(random, 1);
    if (!taken.has(place.name)) return place;
  }
}
