import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** Begins to read a PDF, in a worker. Forms and script in it are left alone. */
export const openPdf = (data: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    data,
    // Chinese PDFs often name characters by tables that are not in them.
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
  });
