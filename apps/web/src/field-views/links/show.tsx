import { Show as One } from '../url/show.js';
import { valuesShow } from '../shared/ValuesShow.js';

export const Show = valuesShow(One);
