import { mountOptions } from '#ui/options';

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) mountOptions(root);
