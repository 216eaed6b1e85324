import { App } from 'antd';
import type { useAppProps } from 'antd/es/app/context.js';
import { useEffect } from 'react';

export interface NoticeHolderProps {
  readonly onReady: (api: useAppProps) => void;
}

/** Where toasts, notices and confirmations hang; tells once how they are shown. */
export function NoticeHolder(props: NoticeHolderProps) {
  return (
    <App component={false} message={{ maxCount: 3 }} notification={{ placement: 'bottomLeft', maxCount: 3 }}>
      <Inside {...props} />
    </App>
  );
}

function Inside({ onReady }: NoticeHolderProps) {
  const api = App.useApp();
  useEffect(() => onReady(api), [api, onReady]);
  return null;
}
