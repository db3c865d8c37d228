"""The command `python -m language`."""

import sys

from language.commands import main

sys.exit(main(sys.argv[1:]))
