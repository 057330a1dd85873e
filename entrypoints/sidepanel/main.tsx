import { mountSidePanel } from '#ui';

const root = document.getElementById('app');
if (root !== null) mountSidePanel(root);
