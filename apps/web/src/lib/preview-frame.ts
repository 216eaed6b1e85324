/** The pages of a module that a preview can show. */
export const PREVIEW_PAGES = ['create', 'edit', 'detail', 'quick_create'] as const;

export type PreviewPage = (typeof PREVIEW_PAGES)[number];

/** What the frame of a preview shows. */
export interface PreviewScene {
  readonly page: PreviewPage;
  /** The record to fill the page with; absent: the newest, or an empty one where there is none. */
  readonly record?: string | undefined;
  readonly role?: string | undefined;
  /** Of the record that a form is for. */
  readonly businessType?: string | undefined;
}

/** What a frame and the window around it tell each other. */
type Message =
  | { readonly preview: 'ready' }
  /** To the frame: show this. */
  | { readonly preview: 'scene'; readonly scene: PreviewScene }
  /** From the frame: this is the business type of what is shown. */
  | { readonly preview: 'shown'; readonly businessType: string | null }
  /** From the frame: somebody went to another page in it. */
  | { readonly preview: 'page'; readonly page: PreviewPage };

const isMessage = (data: unknown): data is Message => typeof data === 'object' && data !== null && 'preview' in data;

/** Tells a frame, or the window around one. Only windows of this very application are told. */
export const tell = (to: Window, message: Message): void => to.postMessage(message, location.origin);

/** Hears what one other window of this application says; gives the way to stop. */
export function hear(from: () => Window | null | undefined, listener: (message: Message) => void): () => void {
  const onMessage = ({ origin, source, data }: MessageEvent<unknown>): void => {
    if (origin === location.origin && source === from() && isMessage(data)) listener(data);
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
