import type { FieldType } from './field-type.js';
import { address } from './types/address/address.js';
import { autoNumber } from './types/auto_number/auto_number.js';
import { boolean } from './types/boolean/boolean.js';
import { color } from './types/color/color.js';
import { currency } from './types/currency/currency.js';
import { date } from './types/date/date.js';
import { datetime } from './types/datetime/datetime.js';
import { department } from './types/department/department.js';
import { duration } from './types/duration/duration.js';
import { email } from './types/email/email.js';
import { emails } from './types/emails/emails.js';
import { externalId } from './types/external_id/external_id.js';
import { file } from './types/file/file.js';
import { image } from './types/image/image.js';
import { integer } from './types/integer/integer.js';
import { json } from './types/json/json.js';
import { links } from './types/links/links.js';
import { longText } from './types/long_text/long_text.js';
import { lookup } from './types/lookup/lookup.js';
import { masterDetail } from './types/master_detail/master_detail.js';
import { multiLookup } from './types/multi_lookup/multi_lookup.js';
import { multiPicklist } from './types/multi_picklist/multi_picklist.js';
import { multiUser } from './types/multi_user/multi_user.js';
import { number } from './types/number/number.js';
import { percent } from './types/percent/percent.js';
import { personName } from './types/person_name/person_name.js';
import { phone } from './types/phone/phone.js';
import { phones } from './types/phones/phones.js';
import { picklist } from './types/picklist/picklist.js';
import { rating } from './types/rating/rating.js';
import { richText } from './types/rich_text/rich_text.js';
import { tags } from './types/tags/tags.js';
import { text } from './types/text/text.js';
import { time } from './types/time/time.js';
import { url } from './types/url/url.js';
import { user } from './types/user/user.js';

/** Every field type, in the order of the designer's palette. A new one is a folder and a line here. */
export const FIELD_TYPES: readonly FieldType[] = [
  text,
  longText,
  richText,
  integer,
  number,
  currency,
  percent,
  boolean,
  date,
  datetime,
  time,
  duration,
  picklist,
  multiPicklist,
  tags,
  rating,
  color,
  personName,
  address,
  file,
  image,
  email,
  emails,
  phone,
  phones,
  url,
  links,
  lookup,
  multiLookup,
  masterDetail,
  user,
  multiUser,
  department,
  autoNumber,
  externalId,
  json,
];

const byName = new Map(FIELD_TYPES.map((type) => [type.name, type]));

/** The type of this name, if there is one. */
export const fieldType = (name: string): FieldType | undefined => byName.get(name);
