import { person, stranger } from './companies.mjs';
import { sellers } from './organisation.mjs';
import { campaigns, products, SOLUTIONS } from './catalogue.mjs';
import { mobile } from './phones.mjs';

const PRICES = new Map(products.map(({ ref, data }) => [ref, data]));
const OPEN = { qualify: 5, needs: 5, proposal: 6, negotiation: 4 };
const PROBABILITY = { qualify: 10, needs: 30, proposal: 50, negotiation: 75, won: 100, lost: 0 };
const TYPES_OF_SOURCE = ['exhibition', 'referral', 'website', 'cold_call', 'partner'];
const NEXT = {
  zh: ['与采购确认付款条件。', '安排技术方案评审。', '邀请客户参观样板工厂。', '补充设备清单与布局图。', '等待客户预算批复。', '约设备主管做现场勘察。'],
  en: ['Agree on payment terms with procurement.', 'Set up the technical review.', 'Invite them to the reference plant.', 'Send the revised equipment list.', 'Waiting for their budget approval.', 'Plan a site survey with maintenance.'],
}; // prettier-ignore
const RIVALS = { zh: ['博锐自动化', '翎翔智能', '北辰控制'], en: ['Orion Controls', 'Vantor Systems', 'Delmar Automation'] }; // prettier-ignore

export const day = (daysFromNow) => ({ daysFromNow });
export const cents = (amount) => Math.round(amount * 100) / 100;
const pad = (number, digits) => String(number).padStart(digits, '0');

/** Opportunities with their lines, as what is quoted, signed and ordered is made from: `{ ref, data, account, lines, close }`. */
export function makeOpportunities(random, accounts, count) {
  const likely = accounts.flatMap((account) => Array.from({ length: weight(account.data) }, () => account));
  return Array.from({ length: count }, (_, index) => {
    const account = index < accounts.length * 0.75 ? accounts[index] : random.pick(likely);
    const { place, data } = account;
    const stage = stageOf(random, data.status);
    const close = stage === 'won' || stage === 'lost' ? -random.int(4, 340) : random.int(-6, 110);
    const solution = random.pick(SOLUTIONS);
    const scale = { strategic: 1, key: 0.6, standard: 0.3 }[data.level];
    const lines = solution.lines
      .filter((_line, n) => n === 0 || random.chance(0.8))
      .map(([product, low, high]) => ({ product, quantity: Math.max(1, Math.round(random.int(low, high) * scale)) }));
    const discount = Number(random.weighed({ 0: 6, 3: 4, 5: 5, 8: 4, 10: 2, 12: 2, 15: 1, 18.5: 0.6 }));
    const amount = cents(lines.reduce((sum, line) => sum + lineAmount(line, discount), 0));
    const contact = random.pick(account.contacts);
    const source = random.pick(TYPES_OF_SOURCE);
    return {
      ref: `o${pad(index + 1, 3)}`,
      ...{ account, lines, close, contact },
      title: place.language === 'zh' ? `${place.short}${solution.zh}` : `${place.short} ${solution.en}`,
      data: {
        name: place.language === 'zh' ? `${place.short}${solution.zh}` : `${place.short} ${solution.en}`,
        account: `@account:${account.ref}`,
        contact: `@contact:${contact.ref}`,
        sales_stage: stage,
        type: solution.en.includes('maintenance') || solution.en.includes('care') ? 'renewal' : data.status === 'lead' ? 'new' : random.pick(['new', 'expansion']),
        amount,
        discount,
        probability: PROBABILITY[stage],
        close_date: day(close),
        priority: amount >= 1_000_000 ? 'high' : 'normal',
        source,
        ...(source === 'exhibition' && { campaign: `@campaign:${random.pick(campaigns.filter((one) => one.data.type === 'exhibition' && one.start < -10)).ref}` }),
        ...((stage === 'lost' || random.chance(0.25)) && { competitor: random.pick(RIVALS[place.language]) }),
        ...(stage === 'lost' && { lost_reason: random.weighed({ price: 4, product: 2, relationship: 2, postponed: 2, no_decision: 1 }) }),
        ...(stage === 'won' && discount > 10 && { discount_approved: true }),
        ...(OPEN[stage] && random.chance(0.7) && { next_step: random.pick(NEXT[place.language]) }),
        owner: data.owner,
      },
    };
  }); // prettier-ignore
}

const weight = ({ status, level }) =>
  ({ active: 4, at_risk: 2, lead: 2, dormant: 1, lost: 1 })[status] * (level === 'strategic' ? 3 : 1);

function stageOf(random, status) {
  if (status === 'lead') return random.chance(0.15) ? 'lost' : random.weighed(OPEN);
  if (status === 'lost' || status === 'dormant') return random.weighed({ won: 2, lost: 3 });
  return random.chance(0.45) ? random.weighed(OPEN) : random.weighed({ won: 3, lost: 1.4 });
}

const lineAmount = ({ product, quantity }, discount) =>
  cents(quantity * PRICES.get(product).list_price * (1 - discount / 100));

const lineRecord = (parent, ref, line, position, discount) => ({
  ref,
  data: {
    name: PRICES.get(line.product).name,
    ...parent,
    product: `@product:${line.product}`,
    position,
    quantity: line.quantity,
    unit_price: PRICES.get(line.product).list_price,
    discount,
    amount: lineAmount(line, discount),
  },
});

/** What was offered: quotes of opportunities that came as far as an offer, with their lines. */
export function makeQuotes(random, opportunities) {
  const quotes = [];
  const lines = [];
  for (const deal of opportunities) {
    const { sales_stage: stage, discount, amount, owner, account, contact } = deal.data;
    if (stage === 'qualify' || stage === 'needs' || (stage === 'lost' && random.chance(0.4))) continue;
    const quoted = stage === 'won' || stage === 'lost' ? deal.close - random.int(8, 26) : -random.int(1, 40);
    const open = quoted + 30 >= 0 ? (quoted >= -2 ? 'draft' : 'sent') : 'expired';
    const ref = `q${pad(quotes.length + 1, 3)}`;
    const items = deal.lines.map((line, n) => lineRecord({ quote: `@quote:${ref}`, owner }, `${ref}-${n + 1}`, line, n + 1, 0));
    lines.push(...items);
    deal.quote = {
      ref,
      data: {
        name: deal.account.place.language === 'zh' ? `${deal.title}报价` : `Quote: ${deal.title}`,
        ...{ account, contact, opportunity: `@opportunity:${deal.ref}` },
        status: { won: 'accepted', lost: 'rejected' }[stage] ?? open,
        quote_date: day(quoted),
        valid_until: day(quoted + 30),
        subtotal: cents(items.reduce((sum, item) => sum + item.data.amount, 0)),
        discount,
        total: amount,
        payment_terms: deal.account.data.payment_terms,
        delivery_days: Math.max(...deal.lines.map((line) => PRICES.get(line.product).lead_days)),
        owner,
      },
    };
    quotes.push(deal.quote);
  }
  return { quotes, lines };
} // prettier-ignore

/** What was signed: contracts of deals that were won, and the orders that followed, with their lines. */
export function makeContracts(random, opportunities) {
  const made = { contracts: [], orders: [], lines: [] };
  for (const deal of opportunities.filter(({ data }) => data.sales_stage === 'won')) {
    const { place, data: customer } = deal.account;
    const { owner, account, contact, amount, discount, type } = deal.data;
    const signed = Math.min(deal.close + random.int(0, 9), -1);
    const kind = type === 'renewal' ? (random.chance(0.5) ? 'renewal' : 'service') : customer.level === 'strategic' && random.chance(0.3) ? 'framework' : 'purchase';
    const contract = { ref: `h${pad(made.contracts.length + 1, 3)}` };
    const order = orderOf(random, deal, contract, signed, made.orders.length + 1);
    const end = signed + (kind === 'framework' ? 730 : 365);
    contract.data = {
      name: place.language === 'zh' ? `${deal.title}合同` : `Contract: ${deal.title}`,
      ...{ account, contact, opportunity: `@opportunity:${deal.ref}`, type: kind },
      status: order?.data.payment === 'paid' && kind === 'purchase' ? 'completed' : 'active',
      amount,
      received: order?.data.paid ?? 0,
      payment_terms: customer.payment_terms,
      ...{ signed_on: day(signed), start_date: day(signed), end_date: day(end) },
      auto_renew: kind === 'renewal' || kind === 'framework',
      ...(amount >= 100_000 && { approved: true }),
      owner,
    };
    made.contracts.push(contract);
    if (!order) continue;
    made.orders.push(order);
    const lines = deal.lines.map((line, n) => lineRecord({ order: `@order:${order.ref}`, owner }, `${order.ref}-${n + 1}`, line, n + 1, discount));
    made.lines.push(...lines);
    deal.order = order;
  }
  return made;
} // prettier-ignore

/** A deal is ordered some days after it was signed; what becomes of the order is a matter of its age. */
function orderOf(random, deal, contract, signed, number) {
  const ordered = signed + random.int(1, 9);
  if (ordered > 0) return undefined;
  const { account, contact, owner, amount } = deal.data;
  const delivery = ordered + deal.quote.data.delivery_days + random.int(0, 6);
  const status = delivery < -6 ? 'delivered' : delivery < 0 ? 'shipped' : delivery < 14 ? 'production' : 'confirmed';
  const payment = delivery < -50 ? (random.chance(0.9) ? 'paid' : 'partial') : random.pick(delivery < 0 ? ['partial', 'unpaid'] : ['unpaid', 'partial']);
  const { place } = deal.account;
  return {
    ref: `s${pad(number, 3)}`,
    data: {
      name: deal.title,
      ...{ account, contact, contract: `@contract:${contract.ref}`, quote: `@quote:${deal.quote.ref}` },
      ...{ status, payment, amount },
      paid: payment === 'paid' ? amount : payment === 'partial' ? cents(amount * 0.3) : 0,
      invoiced: payment === 'paid' || status === 'delivered',
      ...{ order_date: day(ordered), delivery_date: day(delivery) },
      ship_to: `${place.city}${place.language === 'zh' ? '' : ', '}${place.address}`,
      ...((status === 'shipped' || status === 'delivered') && { tracking: `MK${random.digits(10)}` }),
      owner,
    },
  };
} // prettier-ignore

const ASKED = {
  zh: ['想了解产品报价与交期，希望安排一次现场演示。', '新建产线，年内需要完成设备选型。', '现有系统数据不通，希望先做一个试点车间。', '看过展会演示，询问旧设备能否接入。'],
  en: ['Asks for a price and delivery time, and would like to see it running.', 'Builds a new line and chooses its suppliers this year.', 'Data sits in three systems; wants to begin with one hall.', 'Saw the stand; asks whether older machines can be connected.'],
}; // prettier-ignore

/** People who asked: most new, some that became a customer with an opportunity. */
export function makeLeads(random, accounts, opportunities, count) {
  const taken = new Set(accounts.map(({ place }) => place.name));
  const abroad = accounts.filter(({ place }) => place.region === 'intl');
  const fresh = opportunities.filter(({ data }) => data.sales_stage !== 'lost' && data.type === 'new');
  return Array.from({ length: count }, (_, index) => {
    const status = random.weighed({ new: 26, contacted: 22, qualified: 14, converted: 20, disqualified: 18 });
    const deal = status === 'converted' ? random.pick(fresh) : undefined;
    const place = deal?.account.place ?? (random.chance(0.2) ? { ...random.pick(abroad).place, sound: 'inbox' } : stranger(random, taken));
    const { name, mail } = deal ? { name: deal.contact.data.name, mail: '' } : person(random, place);
    const company = deal || place.region !== 'intl' ? place.name : `${place.city} ${random.pick(['Tooling', 'Bottling', 'Textiles', 'Plastics', 'Castings', 'Printworks'])} ${{ GB: 'Ltd.', DE: 'GmbH', FR: 'SAS', US: 'LLC', AU: 'Pty Ltd' }[place.country]}`;
    const open = ['new', 'contacted', 'qualified'].includes(status);
    const source = random.pick(TYPES_OF_SOURCE);
    return {
      ref: `l${pad(index + 1, 3)}`,
      place,
      data: {
        name,
        company,
        title: random.pick(place.language === 'zh' ? ['采购经理', '生产总监', '设备主管', '技术总监'] : ['Plant Manager', 'Head of Procurement', 'Operations Director']),
        mobile: deal?.contact.data.mobile ?? mobile(random, place),
        email: deal?.contact.data.email ?? `${mail}@${place.sound === 'inbox' ? company.toLowerCase().replace(/[^a-z]+/g, '-').replace(/-$/, '') : place.sound}.example`,
        city: place.city,
        industry: place.industry,
        status,
        rating: random.weighed(status === 'qualified' ? { hot: 5, warm: 3 } : { hot: 1, warm: 4, cold: 3 }),
        source,
        ...((source === 'exhibition' || source === 'website') && { campaign: `@campaign:${random.pick(campaigns.filter((one) => one.start < -2 && (source === 'exhibition') === (one.data.type === 'exhibition'))).ref}` }),
        product: `@product:${random.pick(['gtxpro', 'gtx200', 'vis1', 'mes1', 'ems1', 'sdx20', 'twin1', 'care1'])}`,
        ...(random.chance(0.6) && { budget: random.int(3, 90) * 10_000 }),
        ...(open && { next_contact: day(random.int(-4, 15)) }),
        ...(deal && { account: `@account:${deal.account.ref}`, opportunity: `@opportunity:${deal.ref}` }),
        ...(status === 'disqualified' && { lost_reason: random.pick(['no_budget', 'no_need', 'unreachable', 'competitor']) }),
        note: random.pick(ASKED[place.language]),
        owner: deal?.data.owner ?? `@user:${random.pick(sellers[place.region])}`,
      },
    };
  });
} // prettier-ignore
