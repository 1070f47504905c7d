"""Serves moto on a free port of the loopback interface until the process that started it has gone."""

import os
import sys
import threading

from moto.server import main


def end_with_parent() -> None:
    # The parent never writes: its end of the pipe closes with its death, however it died.
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
main(["-H", "127.0.0.1", "-p", "0"])
