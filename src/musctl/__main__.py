"""`python -m musctl` and `py -m musctl`: the same front door as the command `musctl`."""

import sys

from musctl.front import main

if __name__ == "__main__":
    sys.exit(main())
