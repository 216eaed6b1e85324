/** Kinds of files that a field may be kept to, by what the media types of their bytes say. */
export const KINDS = {
  document: {
    label: { en: 'Documents', 'zh-CN': '文档' },
    types: /^(application\/(pdf|rtf|msword|x-cfb|vnd\.(openxmlformats|oasis|ms-|apple)[^/]*)|text\/plain)$/,
  },
  pdf: { label: { en: 'PDF', 'zh-CN': 'PDF' }, types: /^application\/pdf$/ },
  image: { label: { en: 'Images', 'zh-CN': '图片' }, types: /^image\// },
  media: { label: { en: 'Sound and video', 'zh-CN': '音频和视频' }, types: /^(audio|video)\// },
  archive: {
    label: { en: 'Archives', 'zh-CN': '压缩包' },
    types: /^application\/(zip|gzip|x-7z-compressed|x-rar-compressed|x-tar|x-bzip2|x-xz)$/,
  },
} as const;

export type FileKind = keyof typeof KINDS;
