import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Problem } from '@mokuai/kernel';
import type { OpenFile } from './open-file.js';
import type { AttachmentStore, FileStore, PictureScaler, StoredAttachment } from './ports.js';
import { previewOf } from './preview.js';

/** Pixels of the longer side: for rows and for cards, on dense screens too. */
const SIZES = { small: 144, large: 640 } as const;

export type ThumbnailSize = keyof typeof SIZES;

export const isThumbnailSize = (text: string): text is ThumbnailSize => Object.hasOwn(SIZES, text);

export interface ThumbnailPorts {
  readonly attachments: AttachmentStore;
  readonly files: FileStore;
  readonly pictures: PictureScaler;
}

type Picture = Pick<StoredAttachment, 'id' | 'name' | 'size' | 'type' | 'key' | 'thumbnails'>;

/** Larger files are not read to be copied. */
const MOST_BYTES = 50 * 1024 * 1024;

/** As large may a picture be that stands in for its copy. */
const SMALL_BYTES = 3 * 1024 * 1024;

const copyKey = (key: string, size: ThumbnailSize): string => `thumbnail/${key.slice(key.indexOf('/') + 1)}-${size}`;

/** Where the copies of a file are kept, if there are any. */
export const copyKeys = (key: string): readonly string[] =>
  (Object.keys(SIZES) as ThumbnailSize[]).map((size) => copyKey(key, size));

/**
 * Small copies of pictures, made when the first one is asked for and kept beside the files. Who may see them is asked before:
 * they are for whoever may read the file itself.
 */
export class Thumbnails {
  readonly #making = new Map<string, Promise<boolean>>();

  constructor(private readonly ports: ThumbnailPorts) {}

  /** The copy of a file. The file itself stands in for it where there is none and it is small; throws 404 where it is not, or is no picture. */
  async of(file: Picture, size: ThumbnailSize): Promise<OpenFile> {
    if (previewOf(file.type) !== 'image') throw new Problem('not_found');
    if (await this.make(file)) {
      const { id, name } = file;
      return {
        file: { id: `${id}-${size}`, name: `${name}.webp`, size: undefined, type: 'image/webp', preview: 'image' },
        open: () => this.ports.files.read(copyKey(file.key, size)),
      };
    }
    if (file.size > SMALL_BYTES) throw new Problem('not_found');
    return { file: { ...file, preview: 'image' }, open: (): Promise<Readable> => this.ports.files.read(file.key) };
  }

  /** Sees to it that there are copies of a file, before anybody asks for them. True where there are. */
  async make(file: Picture): Promise<boolean> {
    if (file.thumbnails !== null) return file.thumbnails === 'made';
    if (previewOf(file.type) !== 'image' || file.size > MOST_BYTES) return false;
    const { id } = file;
    const making = this.#making.get(id) ?? this.#make(file).finally(() => this.#making.delete(id));
    this.#making.set(id, making);
    return making;
  }

  async #make({ id, key }: Picture): Promise<boolean> {
    const { attachments, files, pictures } = this.ports;
    const copies = await pictures.scale(async () => buffer(await files.read(key)), Object.values(SIZES));
    if (copies === 'busy') return false;
    if (!copies) {
      await attachments.setThumbnails(id, 'none');
      return false;
    }
    for (const [name, size] of Object.entries(SIZES))
      await files.write(copyKey(key, name as ThumbnailSize), copies.get(size)!);
    if (await attachments.setThumbnails(id, 'made')) return true;
    // The file went meanwhile, and whoever took it knew nothing of these.
    for (const copy of copyKeys(key)) await files.remove(copy);
    return false;
  }
}
