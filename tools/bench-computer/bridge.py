"""Lets other programs play OpenSpiel's RoShamBo bots, all of them at once, over standard input and output.

First prints its versions, and the bots' names. Then, for each line read:
  new SEED   begins a game against each bot, with new bots, so that nothing is left of the game before
  0120...    one throw: our move against each bot (0 rock, 1 paper, 2 scissors); answers with theirs in the same order
A bot decides before it is shown our move. The bots share nothing but C's random().
"""
import ctypes
import platform
import sys
from importlib.metadata import version

import pyspiel

THROWS = 1000
names = sorted(pyspiel.roshambo_bot_names())
game = pyspiel.load_game(f"repeated_game(stage_game=matrix_rps(),num_repetitions={THROWS})")
c = ctypes.CDLL(None)
print(f"open_spiel {version('open_spiel')}, Python {platform.python_version()}")
print(" ".join(names), flush=True)

pairings = []
for line in sys.stdin:
    if line.startswith("new"):
        c.srandom(int(line.split()[1]))
        pairings = [(pyspiel.make_roshambo_bot(1, name, THROWS), game.new_initial_state()) for name in names]
        continue
    answers = []
    for (bot, state), move in zip(pairings, line.strip()):
        answer = bot.step(state)
        state.apply_actions([int(move), answer])
        answers.append(str(answer))
    print("".join(answers), flush=True)
