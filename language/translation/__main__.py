"""The commands `python -m language.translation …`."""

import sys

from language.translation.commands import main

sys.exit(main(sys.argv[1:]))
