import { type Lobby, OFFER_LIFETIME, type Offer } from '../../domain/ports';
import { AT } from '../support/steps';

const ANNS = { gameId: 'ACDEFGH', userId: 'ann1' };
const BOBS = { gameId: 'HJKMNPQ', userId: 'bob1' };
const CATS = { gameId: 'QRTUVWX', userId: 'cat1' };
/** The last moment at which an offer made at `AT` is open, to the second. */
const LAST = AT + OFFER_LIFETIME - 1000;
const OVER = AT + OFFER_LIFETIME;

/** What every lobby must do. The tests share one. */
export function lobbyContract(lobby: () => Lobby): void {
  const meet = (offer: Offer, at = AT) => lobby().meet(offer, at);

  beforeEach(async () => {
    for (const { gameId } of [ANNS, BOBS, CATS]) await lobby().withdraw(gameId);
  });

  it('opens an offer when there is none, and gives it to whoever comes next, once', async () => {
    expect(await meet(ANNS)).toEqual(ANNS);
    expect(await meet(BOBS)).toEqual(ANNS);
    expect(await meet(CATS)).toEqual(CATS);
  });

  it('gives each of 10 offers to one of 20 who come at once (R17)', async () => {
    const seekers = Array.from({ length: 20 }, (_, index) => ({
      gameId: `GAME${index}`,
      userId: `user${index}`,
    }));
    const met = await Promise.all(seekers.map((seeker) => meet(seeker)));
    const waiting = met.filter((offer, index) => offer?.userId === seekers[index]?.userId);
    const taken = met.filter((offer, index) => offer?.userId !== seekers[index]?.userId);
    expect(waiting).toHaveLength(10);
    expect(new Set(taken)).toEqual(new Set(waiting));
    expect(await meet(ANNS)).toEqual(ANNS);
  });

  it('gives nobody their own offer: it stays open, in its first game', async () => {
    await meet(ANNS);
    expect(await meet({ ...ANNS, gameId: 'QQQQQQQ' })).toEqual(ANNS);
    expect(await meet(BOBS)).toEqual(ANNS);
  });

  it('lets an offer end after a minute', async () => {
    await meet(ANNS);
    expect(await meet(BOBS, OVER)).toEqual(BOBS);
    expect(await meet(CATS, OVER)).toEqual(BOBS);
  });

  it('has an offer open until then', async () => {
    await meet(ANNS);
    expect(await meet(BOBS, LAST)).toEqual(ANNS);
  });

  it('renews an offer that is made again', async () => {
    await meet(ANNS);
    expect(await meet(ANNS, LAST)).toEqual(ANNS);
    expect(await meet(BOBS, OVER)).toEqual(ANNS);
  });

  it('opens an offer of a player anew, in another game, once it has ended', async () => {
    await meet(ANNS);
    const later = { ...ANNS, gameId: CATS.gameId };
    expect(await meet(later, OVER)).toEqual(later);
    expect(await meet(BOBS, OVER)).toEqual(later);
  });

  it('takes the offer of a game away, and of that game only', async () => {
    await meet(ANNS);
    await lobby().withdraw(BOBS.gameId);
    await lobby().withdraw(ANNS.gameId);
    expect(await meet(BOBS)).toEqual(BOBS);
    await lobby().withdraw(ANNS.gameId);
    expect(await meet(CATS)).toEqual(BOBS);
  });
}
