export { openPictures, type PictureLimits } from './open-pictures.js';
