"""The engine in another process: started with the first task, gone when nothing was asked for a while.

A process of ``multiprocessing`` would import the program's main module again and keep a second process beside it.
"""

import signal
import subprocess
import threading
from contextlib import suppress

from compare.engine.here import Here
from compare.engine.message import Ended, Failed, Hear
from compare.engine.passing import Receiver, send_task
from compare.engine.task import Task
from compare.own_process import start_module

KEPT = 5.0
"""Seconds that the process stays when it has nothing to do: to start it takes a third of a second, and thresholds and
watched files are asked for again and again. Then its memory goes back to the system."""
_PATIENCE = 1.0  # seconds that the next task waits for the one before it to end by itself


class EngineProcess:
    """An ``Engine`` whose tasks are done in a process of their own.

    Where the system has no room for one, they are done here. A process that dies amid a task is told of as ``Failed``,
    and started anew with the next.
    """

    def __init__(self, kept: float = KEPT) -> None:
        """``kept``: seconds after which the idle process goes."""
        self._kept = kept
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._working = self._stopped = self._closed = False
        self._wanted: object = None
        self._here = Here()

    @property
    def pid(self) -> int | None:
        """The number of the process that was started last; None before the first task."""
        return self._process.pid if self._process is not None else None

    @property
    def gone(self) -> bool:
        """Whether there is no process now."""
        return self._process is None or self._process.poll() is not None

    def work(self, task: Task, hear: Hear) -> None:
        """Do a task and return when it is over; another one, from another thread, ends it."""
        self.stop()
        wanted = self._wanted = object()
        if not self._turn.acquire(timeout=_PATIENCE):
            self._kill()
            self._turn.acquire()
        try:
            # Else it was stopped while it waited, or the next one came.
            if self._wanted is wanted and not self._work(task, hear) and not self._work(task, hear):
                hear(Failed("the engine does not start"))
            hear(Ended())
        except OSError:
            self._here.work(task, hear)
        finally:
            with self._state:
                self._working = False
            if self._closed:
                self._let_go()
            self._turn.release()

    def stop(self) -> None:
        """End the task that is being done: at its next word on how far it is, or when the next task comes."""
        self._wanted = None
        self._here.stop()
        with self._state:
            if self._working and self._process is not None:
                self._stopped = True
                self._process.send_signal(signal.SIGUSR1)

    def close(self) -> None:
        """End the process, whatever it does."""
        self._closed = True
        self._here.close()
        self._kill()
        if self._turn.acquire(blocking=False):  # else whoever reads from it lets go of it
            self._let_go()
            self._turn.release()

    def _work(self, task: Task, hear: Hear) -> bool:
        """Have the process do a task; False where it had gone, unasked for too long, before it took this one.

        Raises:
            OSError: It cannot be started.
        """
        process = self._begin()
        if process is None or process.stdin is None or process.stdout is None:
            return True
        taken = False
        try:
            send_task(task, process.stdin)
            receive = Receiver(process.stdout, task)
            while not isinstance(message := receive(), Ended):
                taken = True
                hear(message)
        except (EOFError, BrokenPipeError):
            how = process.wait()
            if not taken and how == 0:
                return False
            if not self._stopped and not self._closed:
                hear(Failed(f"the engine ended ({_in_words(how)})"))
        return True

    def _begin(self) -> subprocess.Popen[bytes] | None:
        """The process, to be given a task; None once there are no more tasks."""
        with self._state:
            if self._closed:
                return None
            if self._process is None or self.gone:
                self._let_go()
                self._process = start_module("compare.engine.worker", str(self._kept))
                # Waited for, so that it leaves nothing behind when it goes.
                threading.Thread(target=self._process.wait, daemon=True).start()
            self._working, self._stopped = True, False
            return self._process

    def _let_go(self) -> None:
        """Close the pipes of a process that is gone."""
        if self._process is None:
            return
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what it did not read any more
                    pipe.close()

    def _kill(self) -> None:
        with self._state:
            if self._process is not None:
                self._process.kill()


def _in_words(how: int) -> str:
    """Why a process ended, by its exit code."""
    if how == -signal.SIGKILL:
        return "killed: perhaps there was not enough memory"
    return signal.strsignal(-how) or f"signal {-how}" if how < 0 else f"exit code {how}"
