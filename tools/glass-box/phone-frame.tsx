import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Whether somebody has clicked a link. */
const isOnLink = (event: Event): boolean =>
  event.composedPath().some((element) => 'tagName' in element && element.tagName === 'A');

/**
 * A screen of its own, in which the game's styles find the width of a phone. It is part of this page, not another one:
 * the policy that keeps the game out of foreign frames still applies.
 */
export function PhoneFrame({ title, children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement>();
  const prepare = () => {
    const inner = frame.current?.contentDocument;
    if (!inner || inner.body === body) return;
    inner.documentElement.lang = 'en';
    inner.title = title;
    for (const sheet of document.querySelectorAll('link[rel=stylesheet]'))
      inner.head.append(sheet.cloneNode());
    // Its links lead nowhere: the game they name is in this page only.
    inner.addEventListener('click', (event) => {
      if (isOnLink(event)) event.preventDefault();
    });
    setBody(inner.body);
  };
  useEffect(prepare);
  useEffect(() => {
    if (body) render(children, body);
  });
  useEffect(() => () => void (body && render(null, body)), [body]);
  return <iframe ref={frame} title={title} onLoad={prepare} />;
}
