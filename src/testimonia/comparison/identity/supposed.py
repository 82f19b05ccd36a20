"""What Texts suppose of who is who: it joins nobody, and is laid before a person."""

from testimonia.comparison.identity.identifying import Identifying
from testimonia.model import ChainIn


def ask_what_is_supposed(it: Identifying) -> None:
    """Ask of every two of whom a Text says that they may be one, or that they are not."""
    asking = [n for n, node in enumerate(it.nodes) if node.chain.supposed]
    sources = {it.nodes[n].source for n in asking}
    numbers = {node.key: n for n, node in enumerate(it.nodes) if node.source in sources}
    for n in asking:
        node = it.nodes[n]
        for each in node.chain.supposed:
            other = numbers.get(ChainIn(node.source, each.other))
            if other is None:
                continue
            said = f"{node.path} has “{each.words.rstrip('. ')}”"
            if each.denied:
                it.ask(n, other, f"{node.path} raises the question", said)
            else:
                it.ask(n, other, said, "")
