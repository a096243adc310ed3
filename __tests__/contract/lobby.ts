import { type Lobby, OFFER_LIFETIME } from '../../domain/ports';
import { AT } from '../support/steps';

const ANNS = { gameId: 'ACDEFGH', userId: 'ann1' };
const BOBS = { gameId: 'HJKMNPQ', userId: 'bob1' };
/** The last moment at which an offer made at `AT` is open, to the second. */
const LAST = AT + OFFER_LIFETIME - 1000;
const OVER = AT + OFFER_LIFETIME;

/** What every lobby must do. The tests share one, and leave it without an offer. */
export function lobbyContract(lobby: () => Lobby): void {
  beforeEach(async () => {
    for (const { gameId } of [ANNS, BOBS]) await lobby().withdraw(gameId);
    expect(await lobby().claim('nobody', AT)).toBeUndefined();
  });

  it('gives an offer to one claimer, once', async () => {
    expect(await lobby().offer(ANNS, AT)).toEqual(ANNS);
    expect(await lobby().claim('bob1', AT)).toEqual(ANNS);
    expect(await lobby().claim('bob1', AT)).toBeUndefined();
  });

  it('gives an offer to one of 20 claimers at once', async () => {
    await lobby().offer(ANNS, AT);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) => lobby().claim(`user${index}`, AT)),
    );
    expect(claims.filter((claim) => claim !== undefined)).toEqual([ANNS]);
  });

  it('opens one of 20 offers made at once, and says to all which', async () => {
    const offers = Array.from({ length: 20 }, (_, index) => ({
      gameId: `GAME${index}`,
      userId: `user${index}`,
    }));
    const open = await Promise.all(offers.map((offer) => lobby().offer(offer, AT)));
    const [claimed] = [await lobby().claim('nobody', AT)];
    expect(claimed).toBeDefined();
    expect(open).toEqual(offers.map(() => claimed));
  });

  it('gives nobody their own offer', async () => {
    await lobby().offer(ANNS, AT);
    expect(await lobby().claim('ann1', AT)).toBeUndefined();
    expect(await lobby().claim('bob1', AT)).toEqual(ANNS);
  });

  it('has no second offer while one is open', async () => {
    await lobby().offer(ANNS, AT);
    expect(await lobby().offer(BOBS, AT)).toEqual(ANNS);
    expect(await lobby().offer({ ...ANNS, userId: 'bob1' }, AT)).toEqual(ANNS);
    expect(await lobby().offer({ ...ANNS, gameId: 'QRTUVWX' }, AT)).toEqual(ANNS);
    expect(await lobby().claim('eve1', AT)).toEqual(ANNS);
    expect(await lobby().offer(BOBS, AT)).toEqual(BOBS);
  });

  it('lets an offer end after a minute', async () => {
    await lobby().offer(ANNS, AT);
    expect(await lobby().offer(BOBS, LAST)).toEqual(ANNS);
    expect(await lobby().claim('eve1', OVER)).toBeUndefined();
    expect(await lobby().offer(BOBS, OVER)).toEqual(BOBS);
    expect(await lobby().claim('eve1', OVER)).toEqual(BOBS);
  });

  it('renews an offer that is made again', async () => {
    await lobby().offer(ANNS, AT);
    expect(await lobby().offer(ANNS, LAST)).toEqual(ANNS);
    expect(await lobby().claim('bob1', OVER)).toEqual(ANNS);
  });

  it('takes the offer of a game away, and of that game only', async () => {
    await lobby().offer(ANNS, AT);
    await lobby().withdraw('HJKMNPQ');
    expect(await lobby().offer(BOBS, AT)).toEqual(ANNS);
    await lobby().withdraw('ACDEFGH');
    expect(await lobby().claim('bob1', AT)).toBeUndefined();
  });
}
