import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { speak } from '../src/lib/i18n.js';
import { Gallery } from './Gallery.js';

const root = document.getElementById('root');
if (root) void speak('zh-CN').then(() => createRoot(root).render(<Gallery />));
