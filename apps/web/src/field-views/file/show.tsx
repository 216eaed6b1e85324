import { filesShow } from '../shared/files-show.js';

export const Show = filesShow(() => import('../shared/FileLinks.js'));
