import './shell/page.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { startStrings } from './strings/language.ts';

startStrings();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
