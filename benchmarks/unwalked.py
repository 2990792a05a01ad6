"""musctl without the full walk (P4 and P5), which it takes by default where the repository is small: these are timed apart."""

from __future__ import annotations

import sys

from musctl.front import main
from musctl.git.destruction import walk

walk.THINGS = 0
sys.exit(main())
