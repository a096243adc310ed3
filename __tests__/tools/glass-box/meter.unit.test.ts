import { bill } from '../../../tools/bench/results.json';
import { dollarsOf } from '../../../tools/glass-box/meter';
import { Story } from '../../../tools/glass-box/story';
import { TABLE } from '../../../tools/glass-box/table';

const ROUNDS = 20;

describe('the meter of the glass box', () => {
  it("shows what the bench measured, for the bench's game", async () => {
    const story = new Story(TABLE);
    const round = ['Ann plays rock', '*', 'Bob plays paper', '*'];
    const moments = await story.follow(await story.begin(), [
      ...['Ann starts a game', '*', 'Bob opens the link', '*'],
      ...Array.from({ length: ROUNDS }, () => round).flat(),
      ...['Ann closes the page', '*', 'Bob closes the page', '*'],
    ]);
    const usage = moments.at(-1)?.usage;
    if (!usage) throw new Error('Nothing was metered');
    const { messagesIn, messagesOut, connectionMinutes, writeUnits, readUnits } = bill.usage;
    expect(usage).toMatchObject({ messagesIn, messagesOut, connectionMinutes, writeUnits, readUnits });
    expect(usage.invocations).toHaveLength(bill.usage.invocations.length);
    expect(dollarsOf(usage)).toBeCloseTo(bill.priceToday, 12);
  });

  it('counts a write that the SDK repeats twice, one that fails not at all, and a refused one once', async () => {
    const story = new Story(TABLE);
    const begun = ['Ann starts a game', '*', 'Bob opens the link', '*', 'Ann plays rock'];
    const write = "Ann's play Lambda tries to write Ann's rock";
    const writesOf = async (...script: string[]) => {
      const moments = await story.follow(await story.begin(), [...begun, ...script]);
      return (
        (moments.at(-1)?.usage.writeUnits ?? 0) - (moments.at(-1 - script.length)?.usage.writeUnits ?? 0)
      );
    };
    expect(await writesOf(write)).toBe(1);
    expect(await writesOf(`${write}, hears nothing, and its SDK asks again`)).toBe(2);
    expect(await writesOf(`${write}, but that fails and nothing has changed`)).toBe(0);
    expect(await writesOf("API Gateway starts Ann's play Lambda twice", write, write)).toBe(2);
  });
});
