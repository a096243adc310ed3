import { slugOf } from './slug';

/** What a link asks for: a run from the beginning; or a way through a scope of the explorer, and a run after that. */
export interface Link {
  /** The scene of the tour whose text stands beside it. */
  readonly scene: string | undefined;
  /** A scope of the explorer, by its name, and what happened of all that could, each time. */
  readonly scope: string | undefined;
  readonly way: readonly number[];
  /** What happens then. */
  readonly run: readonly string[];
}

export const NO_LINK: Link = { scene: undefined, scope: undefined, way: [], run: [] };

const BETWEEN = '.';

/** @param hash the part of an address from the `#` on, or nothing */
export function readLink(hash: string): Link {
  const parameters = new URLSearchParams(hash.slice(1));
  const list = (name: string, between: string) => parameters.get(name)?.split(between).filter(Boolean) ?? [];
  return {
    scene: parameters.get('scene') ?? undefined,
    scope: parameters.get('scope') ?? undefined,
    way: list('way', ',').map(Number).filter(Number.isInteger),
    run: list('run', BETWEEN),
  };
}

/** The address of a link, from the `#` on. */
export function hashOf({ scene, scope, way, run }: Link): string {
  const parts = [
    scene && `scene=${scene}`,
    scope && `scope=${encodeURIComponent(scope).replaceAll('%20', '+')}`,
    way.length > 0 && `way=${way.join(',')}`,
    run.length > 0 && `run=${run.map(slugOf).join(BETWEEN)}`,
  ];
  return `#${parts.filter(Boolean).join('&')}`;
}
