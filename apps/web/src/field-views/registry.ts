import type { FieldView } from './field-view.js';
import { view as address } from './address/index.js';
import { view as autoNumber } from './auto_number/index.js';
import { view as boolean } from './boolean/index.js';
import { view as color } from './color/index.js';
import { view as currency } from './currency/index.js';
import { view as date } from './date/index.js';
import { view as datetime } from './datetime/index.js';
import { view as department } from './department/index.js';
import { view as duration } from './duration/index.js';
import { view as email } from './email/index.js';
import { view as emails } from './emails/index.js';
import { view as externalId } from './external_id/index.js';
import { view as file } from './file/index.js';
import { view as image } from './image/index.js';
import { view as integer } from './integer/index.js';
import { view as json } from './json/index.js';
import { view as links } from './links/index.js';
import { view as longText } from './long_text/index.js';
import { view as lookup } from './lookup/index.js';
import { view as masterDetail } from './master_detail/index.js';
import { view as multiLookup } from './multi_lookup/index.js';
import { view as multiPicklist } from './multi_picklist/index.js';
import { view as multiUser } from './multi_user/index.js';
import { view as number } from './number/index.js';
import { view as percent } from './percent/index.js';
import { view as personName } from './person_name/index.js';
import { view as phone } from './phone/index.js';
import { view as phones } from './phones/index.js';
import { view as picklist } from './picklist/index.js';
import { view as rating } from './rating/index.js';
import { view as richText } from './rich_text/index.js';
import { view as tags } from './tags/index.js';
import { view as text } from './text/index.js';
import { view as time } from './time/index.js';
import { view as url } from './url/index.js';
import { view as user } from './user/index.js';

/** Every field type by name; whoever shows a value asks here. */
const views: Readonly<Record<string, FieldView>> = {
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

/** The views of a type; those of plain text for one this client does not know yet. */
export const viewOf = (type: string): FieldView => views[type] ?? text;
