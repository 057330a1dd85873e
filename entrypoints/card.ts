import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '#page/card';

export default defineUnlistedScript(() => startCard());
