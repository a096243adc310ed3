import type { Way } from '../explorer/calls';
import type { Call } from '../explorer/handler';
import type { After } from '../explorer/happen';
import type { Input, Page } from '../explorer/page';

/** What a choice is about, so that it can be offered where that is drawn. */
export type About =
  | {
      readonly type: 'call';
      readonly handler: number;
      readonly name: string;
      readonly call: Call;
      readonly way: Way;
    }
  | { readonly type: 'handler'; readonly handler: number; readonly what: 'dies' | 'again' | 'lost' }
  | { readonly type: 'wire'; readonly wire: number; readonly what: 'arrives' | 'lost' | 'doubled' }
  | { readonly type: 'end'; readonly connectionId: string }
  | {
      readonly type: 'connection';
      readonly connectionId: string;
      readonly tab: number;
      readonly what: 'cut' | 'tunnel' | 'limit';
    }
  | {
      readonly type: 'alarm';
      readonly tab: number;
      readonly alarm: Page['alarms'][number];
      readonly isDue: boolean;
    }
  | { readonly type: 'cheat'; readonly tab: number }
  | { readonly type: 'page'; readonly tab: number; readonly input: Input };

/** One thing that can happen next. */
export interface Choice {
  /** In words, and unlike all others at its moment, so that a link can name it. */
  readonly label: string;
  readonly about: About;
  /** The world after it; may throw that something is not yet known. */
  readonly take: () => After;
}
