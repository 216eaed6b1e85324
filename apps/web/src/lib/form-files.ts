import { createContext } from 'react';
import { createUploads, type Uploads } from './uploads.js';

/** Where the files of a field go when they have arrived. */
export interface FilesTarget {
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Files on their way into a form. They go on while the input they were given to is folded away. */
export interface FormFiles {
  readonly uploads: Uploads;
  /** By field. */
  readonly targets: Map<string, FilesTarget>;
}

export const createFormFiles = (): FormFiles => ({ uploads: createUploads(), targets: new Map() });

/** The files of the form that an input stands in; an input that stands alone has its own. */
export const FormFilesContext = createContext<FormFiles | undefined>(undefined);
