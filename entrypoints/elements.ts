import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startElements } from '#page/elements';

export default defineUnlistedScript(() => startElements());
