import { campaigns, products } from './catalogue.mjs';
import { makeAccounts, makeContacts, withGroups } from './companies.mjs';
import { makeContracts, makeLeads, makeOpportunities, makeQuotes } from './deals.mjs';
import { departments, heads, users } from './organisation.mjs';
import { randomFrom } from './random.mjs';
import { makeActivities, makeRequests } from './work.mjs';

/** The sample records, by the name of their file: the same at every call. */
export function makeFiles() {
  const random = randomFrom(20260318);
  const accounts = makeAccounts(random, 186);
  const contacts = makeContacts(random, accounts);
  const opportunities = makeOpportunities(random, accounts, 350);
  const quotes = makeQuotes(random, opportunities);
  const signed = makeContracts(random, opportunities);
  const leads = makeLeads(random, accounts, opportunities, 190);
  const requests = makeRequests(random, opportunities, 170);
  const activities = makeActivities(random, opportunities, leads, requests, 480);
  const modules = {
    department: departments,
    user: users,
    campaign: campaigns,
    product: products,
    account: withGroups(accounts),
    contact: contacts,
    opportunity: opportunities,
    lead: leads,
    quote: quotes.quotes,
    quote_line: quotes.lines,
    contract: signed.contracts,
    order: signed.orders,
    order_line: signed.lines,
    service_request: requests,
    activity: activities,
  };
  const files = Object.entries(modules).map(([module, records], index) => ({
    name: `${String(index + 1).padStart(2, '0')}-${module}.json`,
    text: textOf(module, { records }),
  }));
  return [...files, { name: '16-department-heads.json', text: textOf('department', { records: [], changes: heads }) }];
}

/** A record a line: a change is read as such. */
const textOf = (module, parts) => {
  const listed = Object.entries(parts).map(([name, records]) => {
    const lines = records.map(({ ref, data }) => `    ${JSON.stringify({ ref, data })}`);
    return `  "${name}": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]`;
  });
  return `{\n  "module": "${module}",\n  "workflows": false,\n${listed.join(',\n')}\n}\n`;
};
