import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SavedView, SavedViewContent } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { describeProblem } from '../../../lib/describe-problem.js';
import { savedViewsQuery } from './saved-views.js';
import { useNotices } from '../../../ui/notices/use-notices.js';

interface NewView {
  readonly label: string;
  readonly shared: boolean;
  readonly base: string;
  readonly content: SavedViewContent;
}

type Change = Partial<Pick<NewView, 'label' | 'shared' | 'content'>>;

/** Saves, changes and deletes views of a module. Each gives what it came to, or undefined where it was refused and said so. */
export function useSaveView(module: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { notification } = useNotices();
  const { queryKey } = savedViewsQuery(module);
  const attempt = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      const { title, detail } = describeProblem(error, t);
      notification.error({ title, description: detail });
      return undefined;
    }
  };
  const keep = (view: SavedView | undefined): SavedView | undefined => {
    if (view)
      client.setQueryData(queryKey, (now = []) =>
        now.some(({ id }) => id === view.id) ? now.map((one) => (one.id === view.id ? view : one)) : [...now, view],
      );
    return view;
  };
  return {
    add: async (view: NewView) => keep(await attempt(api.post<SavedView>('/my/views', { module, ...view }))),
    change: async (id: string, change: Change) => keep(await attempt(api.patch<SavedView>(`/my/views/${id}`, change))),
    remove: async (id: string): Promise<boolean> => {
      const gone = await attempt(api.delete(`/my/views/${id}`).then(() => true));
      if (gone) client.setQueryData(queryKey, (now = []) => now.filter((one) => one.id !== id));
      return gone === true;
    },
  };
}
