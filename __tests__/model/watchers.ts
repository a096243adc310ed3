import { openWebSocketTransport } from '../../client/src/transport/websocket-transport';
import { startWatch, type Watch } from '../../client/src/watching/watch';
import type { ClientMessage } from '../../domain/actions';
import type { Game } from '../../domain/game';
import type { Ports } from '../../domain/ports';
import type { Clock } from '../support/clock';
import type { Truths } from './truth';

/** A page that watches a game, with the real steps and the real transport. */
interface WatchPage {
  readonly gameId: string;
  readonly watch: Watch;
  /** It sent what only players may, and may have stopped at the refusal. */
  hasTried: boolean;
}

/** The pages that watch, one a person at most. */
export class Watchers {
  readonly #pages = new Map<string, WatchPage>();

  constructor(
    readonly clock: Clock,
    /** What went against the rules, in words. */
    readonly wrong: string[],
  ) {}

  open(who: string, gameId: string): void {
    const watch = startWatch(
      gameId,
      (events) => openWebSocketTransport(who, events, this.clock.later, () => 0.5),
      this.clock.later,
    );
    const page: WatchPage = { gameId, watch, hasTried: false };
    let [version, rounds] = [0, 0];
    watch.store.subscribe(({ view, history, problem }) => {
      if ((view && view.version < version) || history.length < rounds)
        this.wrong.push(`The page of ${who}, who watches, went back in time`);
      if (problem && !page.hasTried) this.wrong.push(`${who} was told ${problem} instead of being let watch`);
      [version, rounds] = [view?.version ?? 0, history.length];
    });
    this.#pages.set(who, page);
  }

  of(who: string): WatchPage | undefined {
    return this.#pages.get(who);
  }

  close(who: string): void {
    this.#pages.get(who)?.watch.close();
    this.#pages.delete(who);
  }

  get all(): readonly (readonly [who: string, page: WatchPage])[] {
    return [...this.#pages];
  }
}

/**
 * The outside of a handler, overseen for R19: a request to watch changes nothing in a game but that it is watched, except
 * that players leave who are found gone, or who watch instead of playing.
 * @param asked the message that it handles, if any
 */
export function overseen(ports: Ports, asked: ClientMessage | undefined, truths: Truths): Ports {
  // Of someone who has a seat it is a rejoin.
  if (asked?.action !== 'watch' || asked.userId !== undefined) return ports;
  const never =
    <Args extends unknown[], Result>(what: string, task: (...args: Args) => Result) =>
    (...args: Args): Result => {
      truths.wrong.push(`to watch did this: ${what}`);
      return task(...args);
    };
  const { games, lobby } = ports;
  return {
    ...ports,
    games: {
      find: games.find,
      create: never('create a game', games.create),
      watch: games.watch,
      step: (gameId, step) =>
        step.type === 'leave' ? games.step(gameId, step) : never(step.type, games.step)(gameId, step),
    },
    lobby: { ...lobby, meet: never('open or take an offer', lobby.meet) },
  };
}

/** What the mark that a game is watched did besides, in words. */
export function wrongInMark(before: Game | undefined, after: Game | undefined): string[] {
  const untouched = ({ watched, version, ...rest }: Game): string => JSON.stringify(rest);
  if (before && after && untouched(before) === untouched(after)) return [];
  return before || after ? ['A watcher changed more of a game than its mark'] : [];
}
