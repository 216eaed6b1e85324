import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { followNewBuilds } from './lib/fresh-build.js';
import { speak } from './lib/i18n.js';
import { preferences } from './lib/preferences.js';

followNewBuilds();
const root = document.getElementById('root');
if (root) void speak(preferences.get().locale).then(() => createRoot(root).render(<App />));
