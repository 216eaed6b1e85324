import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp } from 'antd';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { Themed } from './Themed.js';

/** The whole client: data, theme, words, routes. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed>
        <AntdApp
          message={{ maxCount: 3 }}
          notification={{ placement: 'bottomLeft', maxCount: 3 }}
          style={{ height: '100%' }}
        >
          <RouterProvider router={router} />
        </AntdApp>
      </Themed>
    </QueryClientProvider>
  );
}
