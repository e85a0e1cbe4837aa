"""What is checkable in a sentence, and what two such details amount to: one module a kind.

The way through: ``finding.find_details`` reads the details of a report once; ``judging.judge_links`` sets the details
of linked sentences against each other. To add a kind, write a module as ``kind.DetailKind`` says and put its name in
``registry.MODULES``.
"""
