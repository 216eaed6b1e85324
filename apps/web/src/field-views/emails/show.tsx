import { Show as One } from '../email/show.js';
import { valuesShow } from '../shared/ValuesShow.js';

export const Show = valuesShow(One);
