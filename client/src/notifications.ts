/** What the browser lets the page do; undefined: it has no notifications, or none for a page like this. */
export const notificationPermission = (): NotificationPermission | undefined =>
  'Notification' in window ? Notification.permission : undefined;

/** A later notification takes the place of an earlier one. */
const TAG = 'rockpaper';
let isWanted = false;
/** What takes back the notification that is shown, if any. */
let withdraw: (() => void) | undefined;

/**
 * Asks the player, by a question of the browser, whether the page may notify them. Only to be called when they tap
 * something that says so. False when they may not be notified.
 */
export async function wantNotifications(): Promise<boolean> {
  isWanted = (await Notification.requestPermission()) === 'granted';
  return isWanted;
}

/** Whether the player has asked for notifications since the page was opened. */
export const areNotificationsWanted = (): boolean => isWanted;

/** Shows a notification, if the player has asked for them since the page was opened. */
export async function notify(text: string): Promise<void> {
  if (!isWanted || notificationPermission() !== 'granted') return;
  const options = { tag: TAG, icon: '/icon-192.png' };
  try {
    const notification = new Notification(text, options);
    notification.onclick = () => window.focus();
    withdraw = () => notification.close();
  } catch {
    // On Android only a service worker can show one.
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.showNotification(text, options);
    withdraw = () => void closeAll(registration);
  }
}

/** Takes the notification back, if there is one: what it says has been seen. */
export function withdrawNotification(): void {
  withdraw?.();
  withdraw = undefined;
}

async function closeAll(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  for (const notification of (await registration?.getNotifications({ tag: TAG })) ?? []) notification.close();
}
