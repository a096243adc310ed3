import { createPart } from './part';

/** Apart from the other parts, since some of them show it. */
export const QR_CODE = createPart(async () => (await import('./view/qr-code')).QrCode);
