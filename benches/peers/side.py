"""One side of the comparison: a process that answers a line with a line."""

import json
import os
import selectors
import subprocess
from pathlib import Path


class Side:
    def __init__(self, name, command, wait, environment=None):
        self.name = name
        self.command = command
        self.wait = wait
        self.environment = environment or dict(os.environ)
        self.process = None
        self.taken = None
        self.links = 0

    def take(self, graph, folder):
        """Gets a graph ready. Ours makes it; the others read what ours wrote down."""
        path = Path(folder) / f"{graph}.json"
        ours = self.command[-1] == "serve"
        self.taken = {"graph": graph, "folder": folder} if ours else {"graph": str(path)}
        self._start_where_stopped()
        self._say(self.taken)
        self._hear(None)
        with path.open(encoding="utf-8") as file:
            self.links = len(json.load(file)["links"])

    def ask(self, question, seconds):
        """The reply; none where it takes too long."""
        if self._start_where_stopped():
            self._say(self.taken)
            self._hear(None)
        side = "petgraph" if self.name == "petgraph" else "ours"
        self._say({"question": question, "seconds": seconds, "side": side})
        return self._hear(self.wait)

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _start_where_stopped(self):
        if self.process:
            return False
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(self.command, env=self.environment, stdin=pipe, stdout=pipe, text=True)
        return True

    def _say(self, value):
        self.process.stdin.write(json.dumps(value) + "\n")
        self.process.stdin.flush()

    def _hear(self, wait):
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            if not selector.select(wait):
                self.stop()
                return None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} broke off")
        return json.loads(line)
