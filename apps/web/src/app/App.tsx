import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Notices } from '../ui/notices/Notices.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { Themed } from './Themed.js';

/** The whole client: data, theme, words, routes. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed>
        <Notices>
          <RouterProvider router={router} />
        </Notices>
      </Themed>
    </QueryClientProvider>
  );
}
