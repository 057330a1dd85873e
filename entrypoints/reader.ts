import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '#page';

export default defineUnlistedScript(() => startReader());
