import type { FieldInput } from './field-view.js';
import { input as address } from './address/input.js';
import { input as autoNumber } from './auto_number/input.js';
import { input as boolean } from './boolean/input.js';
import { input as color } from './color/input.js';
import { input as currency } from './currency/input.js';
import { input as date } from './date/input.js';
import { input as datetime } from './datetime/input.js';
import { input as department } from './department/input.js';
import { input as duration } from './duration/input.js';
import { input as email } from './email/input.js';
import { input as emails } from './emails/input.js';
import { input as externalId } from './external_id/input.js';
import { input as file } from './file/input.js';
import { input as image } from './image/input.js';
import { input as integer } from './integer/input.js';
import { input as json } from './json/input.js';
import { input as links } from './links/input.js';
import { input as longText } from './long_text/input.js';
import { input as lookup } from './lookup/input.js';
import { input as masterDetail } from './master_detail/input.js';
import { input as multiLookup } from './multi_lookup/input.js';
import { input as multiPicklist } from './multi_picklist/input.js';
import { input as multiUser } from './multi_user/input.js';
import { input as number } from './number/input.js';
import { input as percent } from './percent/input.js';
import { input as personName } from './person_name/input.js';
import { input as phone } from './phone/input.js';
import { input as phones } from './phones/input.js';
import { input as picklist } from './picklist/input.js';
import { input as rating } from './rating/input.js';
import { input as richText } from './rich_text/input.js';
import { input as tags } from './tags/input.js';
import { input as text } from './text/input.js';
import { input as time } from './time/input.js';
import { input as url } from './url/input.js';
import { input as user } from './user/input.js';
import { wholeInput } from './whole-input.js';

/** Every field type by name; whoever has a value typed in asks here. */
const inputs: Readonly<Record<string, FieldInput>> = {
  address,
  auto_number: autoNumber,
  boolean,
  color,
  currency,
  date,
  datetime,
  department,
  duration,
  email,
  emails,
  external_id: externalId,
  file,
  image,
  integer,
  json,
  links,
  long_text: longText,
  lookup,
  master_detail: masterDetail,
  multi_lookup: multiLookup,
  multi_picklist: multiPicklist,
  multi_user: multiUser,
  number,
  percent,
  person_name: personName,
  phone,
  phones,
  picklist,
  rating,
  rich_text: richText,
  tags,
  text,
  time,
  url,
  user,
};

/** The inputs of a type; those of plain text for one this client does not know yet. */
export const inputOf = (type: string): FieldInput => whole[type] ?? whole['text']!;

/** The same, ready for values of which the user sees the mask. */
const whole: Readonly<Record<string, FieldInput>> = Object.fromEntries(
  Object.entries(inputs).map(([type, input]) => [type, { ...input, Edit: wholeInput(input.Edit) }]),
);
