"""What ends a training early, in one line for people."""


class Refusal(Exception):
    """Something is wrong with the command line, the files or the way in which the processes were started."""


class Divergence(Exception):
    """A loss or a weight is not a finite number any more: training cannot go on."""
