"""The commands `python -m assessment …`."""

import sys

from assessment.commands import main

sys.exit(main(sys.argv[1:]))
