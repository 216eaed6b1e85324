import { resolve } from 'node:path';
import { MEGABYTE, type FileLimits } from '@mokuai/engine';
import type { FilesOptions } from '@mokuai/store';

export interface FileConfig extends FilesOptions {
  readonly limits: FileLimits;
}

/** What runs on the machine of whoever opens it. */
const PROGRAMS =
  'app,bat,cmd,com,cpl,dll,elf,exe,hta,jar,jse,lnk,mach,msi,msp,pif,ps1,psm1,reg,scr,sh,vbe,vbs,wsf,wsh,deb,rpm,apk';

/** Where attachments are kept and which are taken. Throws an `Error` that says what is wrong or missing. */
export function readFileConfig(env: NodeJS.ProcessEnv): FileConfig {
  return {
    root: resolve(env['FILES_DIR'] ?? `${env['DATA_DIR'] ?? '.data'}/files`),
    bucket: bucketFrom(env),
    limits: {
      maxBytes: wholeFrom(env, 'FILES_MAX_MB', 50) * MEGABYTE,
      maxFiles: wholeFrom(env, 'FILES_PER_RECORD', 100),
      refused: (env['FILES_REFUSED'] ?? PROGRAMS)
        .split(',')
        .map((ending) => ending.trim().toLowerCase().replace(/^\./, ''))
        .filter((ending) => ending !== ''),
    },
  };
}

function bucketFrom(env: NodeJS.ProcessEnv): FileConfig['bucket'] {
  const name = env['S3_BUCKET'];
  if (!name) return null;
  const needed = (key: string): string => {
    const value = env[key];
    if (!value) throw new Error(`${key} is missing: S3_BUCKET needs it.`);
    return value;
  };
  return {
    name,
    region: env['S3_REGION'] ?? 'us-east-1',
    endpoint: env['S3_ENDPOINT'],
    accessKeyId: needed('S3_ACCESS_KEY_ID'),
    secretAccessKey: needed('S3_SECRET_ACCESS_KEY'),
  };
}

function wholeFrom(env: NodeJS.ProcessEnv, key: string, otherwise: number): number {
  const value = Number(env[key] ?? otherwise);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${key} must be a whole number from 1 on.`);
  return value;
}
