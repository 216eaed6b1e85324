import { Show as One } from '../phone/show.js';
import { valuesShow } from '../shared/ValuesShow.js';

export const Show = valuesShow(One);
