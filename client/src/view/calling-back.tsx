import { useState } from 'preact/hooks';
import { areNotificationsWanted, notificationPermission, wantNotifications } from '../notifications';
import { useAnnounce } from './announcer';

const TOLD = 'You will be notified.';
const BLOCKED = 'This browser blocks notifications.';

/** Offers notifications to a player who goes to another tab while they wait. */
export function CallingBack() {
  const [permission, setPermission] = useState(notificationPermission);
  const [isWanted, setIsWanted] = useState(areNotificationsWanted);
  const [hasButton] = useState(permission !== undefined && permission !== 'denied');
  const announce = useAnnounce();
  const ask = async () => {
    const granted = await wantNotifications();
    setIsWanted(granted);
    setPermission(notificationPermission());
    announce(granted ? TOLD : BLOCKED);
  };
  if (!hasButton && !isWanted) return null;
  return (
    <div class="row calling-back">
      {isWanted ? (
        <span>{TOLD} ✓</span>
      ) : permission === undefined || permission === 'denied' ? null : (
        <button type="button" onClick={ask}>
          Tell me when they come
        </button>
      )}
    </div>
  );
}
