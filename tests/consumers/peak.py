"""Runs a command and says how long it took and how much memory at most: peak.py MIB COMMAND…

Ends with an error where the command fails or takes more memory than it may.
"""

import resource
import subprocess
import sys
import time

limit, command = int(sys.argv[1]), sys.argv[2:]
begun = time.monotonic()
ran = subprocess.run(command, stdout=subprocess.DEVNULL)
seconds = time.monotonic() - begun
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
what = " ".join(command[command.index("--to") + 1 :])
print(f"{what}: {seconds:.1f} s, {peak:.0f} MiB at most")
if ran.returncode:
    sys.exit(f"{what}: ended with {ran.returncode}")
if peak > limit:
    sys.exit(f"{what}: expected at most {limit} MiB")
