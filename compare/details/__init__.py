"""What is checkable in a sentence, and what two such details amount to: one module a kind.

The way through: ``finding.find_details`` reads the details of a report once; ``judging.judge_links`` sets the details
of linked sentences against each other. To add a kind, write a module as ``kind.DetailKind`` says and put its name in
``registry.MODULES``.

Besides the kinds there stand here: what they are made of (``kind``, ``context``); what several of them read (``tokens``
of a sentence, ``clauses``, ``figures``, ``outlet_names``; ``sieve`` spares finders the sentences that hold nothing);
and how two details are found to answer one question (``nearby``: the words around them; ``pairing``: each with at most
one partner; ``linked_details``: what other linked sentences tell of one).
"""
