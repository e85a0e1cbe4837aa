"""The engine in a process of its own, for a program that shows texts meanwhile.

    engine = EngineProcess()             # compare.engine.process
    engine.work(Compare(a, b), hear)     # on a thread: ``hear`` is told how far it is, then the comparison
    engine.stop()                        # from any thread
    engine.close()

A screen that compares in its own process shares the interpreter's lock with it, so keys wait while a book is
compared, and it keeps the rules, their word lists and the matcher in memory for as long as it is open: some 20 MB, half
as much again as all the rest. Here that memory goes back to the system when nothing is asked for, and what takes the
engine down (memory that runs out) leaves the texts and the decisions standing.

``engine`` says what any engine does, ``task`` what can be asked, ``message`` what is answered. ``process`` is the
engine in a process of its own, ``worker`` that process, ``passing`` how the two talk; ``here`` does the same work on
the caller's own thread.
"""
