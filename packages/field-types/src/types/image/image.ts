import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { filesValue } from '../../shared/files-value.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const settings = Type.Object({
  multiple: Type.Optional(Type.Boolean({ default: false, ...label('Several images', '允许多张图片') })),
  maxMegabytes: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1000, ...label('Largest image (MB)', '单张图片上限（MB）') }),
  ),
});

export type ImageSettings = FieldSettings & Static<typeof settings>;

/** What every browser shows, and what cannot hold script. */
const SHOWN = /^image\/(png|apng|jpeg|gif|webp|avif|bmp|x-icon)$/;

/** Pictures that are shown as such. */
export const image: FieldType<ImageSettings> = {
  ...filesValue<ImageSettings>((type) => SHOWN.test(type)),
  name: 'image',
  label: { en: 'Image', 'zh-CN': '图片' },
  icon: 'image',
  picture: true,
  settings,
  examples,
};
