/** Whether the page is in sight, as far as the browser knows: not in a tab behind another one, nor on a locked phone. */
export const isPageSeen = (): boolean => document.visibilityState === 'visible';
