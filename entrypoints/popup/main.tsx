import { mountPopup } from '#ui';

const root = document.getElementById('app');
if (root !== null) mountPopup(root);
