import AppContext from 'antd/es/app/context.js';
import { useContext } from 'react';

/** What antd's `App.useApp` gives, for pages of the first paint: asked for there, it would bring dialogs and toasts along. */
export const useNotices = () => useContext(AppContext);
