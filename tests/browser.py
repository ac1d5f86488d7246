"""Chromium driven through its own pipe, without any library: open a page, click, ask, and hear of every error and request."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

PROGRAM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
PATIENCE = 30  # seconds for an answer


class Browser:
    """One page of a headless browser. `problems` are console errors and exceptions, `requests` the addresses asked for."""

    def __init__(self, home: Path) -> None:
        try:
            self._start(home / "first")
        except TimeoutError:  # on a busy machine it may hang at its start
            self._start(home / "second")

    def _start(self, home: Path) -> None:
        """Starts the program and opens a page; ends it where it does not answer."""
        assert PROGRAM
        inward, self._out = os.pipe()
        self._in, outward = os.pipe()
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"]
        options += ["--window-size=1200,800", f"--user-data-dir={home}"]
        # The browser reads commands from descriptor 3 and writes answers to 4.
        launch = "import os, sys; a, b = int(sys.argv[1]), int(sys.argv[2])\n"
        launch += "os.dup2(a, 93); os.dup2(b, 94); os.dup2(93, 3); os.dup2(94, 4); os.execv(sys.argv[3], sys.argv[3:])"
        self._process = subprocess.Popen(
            [sys.executable, "-c", launch, str(inward), str(outward), PROGRAM, *options],
            pass_fds=(inward, outward),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that its own processes end with it
        )
        os.close(inward)
        os.close(outward)
        self._number = 0
        self._rest = b""
        self._session: str | None = None
        self.problems: list[str] = []
        self.requests: list[str] = []
        try:
            target = self.send("Target.createTarget", url="about:blank")["targetId"]
            self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Runtime", "Log", "Network", "Page"):
                self.send(f"{domain}.enable")
        except BaseException:
            self.close()
            raise

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """The answer to a command of the DevTools protocol."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        try:
            os.write(self._out, json.dumps(message).encode() + b"\0")
        except BrokenPipeError as error:
            raise TimeoutError("the browser has ended") from error
        while True:
            answer = self._receive()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return dict(answer["result"])

    def _receive(self) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], max(0.0, deadline - time.monotonic()))
            data = os.read(self._in, 1 << 16) if ready else b""
            if not data:
                raise TimeoutError("the browser does not answer")
            self._rest += data
        first, _, self._rest = self._rest.partition(b"\0")
        message = json.loads(first)
        self._note(message)
        return dict(message)

    def _note(self, message: dict[str, Any]) -> None:
        params = message.get("params", {})
        match message.get("method"):
            case "Runtime.exceptionThrown":
                self.problems.append(str(params["exceptionDetails"]))
            case "Runtime.consoleAPICalled" if params["type"] in ("error", "warning", "assert"):
                self.problems.append(str(params["args"]))
            case "Log.entryAdded":
                self.problems.append(params["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(params["request"]["url"])

    def open(self, file: Path) -> None:
        """Opens a file and waits until it is loaded."""
        self.visit(file.as_uri())

    def visit(self, url: str) -> None:
        """Goes to an address and waits until it is loaded."""
        self.send("Page.navigate", url=url)
        while self.run("document.readyState") != "complete":
            time.sleep(0.05)
        self.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def resize(self, width: int, height: int = 800) -> None:
        """Makes the window so large."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def click(self, x: float, y: float) -> None:
        """A click of the left button at a place of the window."""
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, text: str) -> None:
        """Text typed into what has the focus."""
        self.send("Input.insertText", text=text)

    def close(self) -> None:
        """Ends the browser and the processes that it started, whatever they do."""
        os.close(self._in)
        os.close(self._out)
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=10)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
