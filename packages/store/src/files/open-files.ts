import { join } from 'node:path';
import type { FileStore } from '@mokuai/engine';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { createFileStore } from './file-store.js';

/** A bucket of S3 or of what speaks like it. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
  /** Of servers other than Amazon's. */
  readonly endpoint?: string | undefined;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface FilesOptions {
  /** The folder for files, and for what is on its way to the bucket. */
  readonly root: string;
  /** Where files are kept in place of the folder. */
  readonly bucket: Bucket | null;
}

/** Opens the place where files are kept. */
export async function openFiles({ root, bucket }: FilesOptions): Promise<FileStore> {
  const incoming = join(root, 'incoming');
  return createFileStore(bucket ? await bucketDisk(bucket) : folderDisk(join(root, 'kept')), incoming);
}

const folderDisk = (location: string): Disk => new Disk(new FSDriver({ location, visibility: 'private' }));

/** The client of buckets is large: only those who have one load it. */
async function bucketDisk({ name, region, endpoint, accessKeyId, secretAccessKey }: Bucket): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  return new Disk(
    new S3Driver({
      bucket: name,
      region,
      // Other servers know buckets as folders, not as hosts.
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      // What else speaks S3 often knows no checksums in trailers.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      credentials: { accessKeyId, secretAccessKey },
      visibility: 'private',
      supportsACL: false,
    }),
  );
}
