import { filesShow } from '../shared/files-show.js';

export const Show = filesShow(() => import('../shared/Pictures.js'));
