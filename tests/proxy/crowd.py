"""Many people at once before a proxy: raw requests over many connections, and how each was answered."""

import asyncio
import base64
import resource
from collections import Counter
from collections.abc import Iterable, Sequence

NO_ANSWER = "none"


def head(person: str, url: str) -> bytes:
    """A request for a page through the proxy, on a connection that is kept."""
    host = url.split("/")[2]
    word = base64.b64encode(f"{person}:pw".encode()).decode()
    lines = (f"GET {url} HTTP/1.1", f"Host: {host}", f"Proxy-Authorization: Basic {word}", "Proxy-Connection: keep-alive", "", "")
    return "\r\n".join(lines).encode("latin-1")


def answers(port: int, requests: Sequence[bytes], *, connections: int, patience: float = 30) -> Counter[str]:
    """Send every request, over so many connections at once; the statuses, ``none`` where none came in time."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, connections + 500)), hard))
    return asyncio.run(_all(port, [requests[n::connections] for n in range(connections)], patience))


async def _all(port: int, shares: Iterable[Sequence[bytes]], patience: float) -> Counter[str]:
    return sum(await asyncio.gather(*(_one(port, share, patience) for share in shares)), Counter())


async def _one(port: int, share: Sequence[bytes], patience: float) -> Counter[str]:
    seen: Counter[str] = Counter()
    reader = writer = None
    for request in share:
        try:
            if writer is None or reader is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(request)
            status, closes = await asyncio.wait_for(_answer(reader), patience)
            seen[status] += 1
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            seen[NO_ANSWER] += 1
            closes = True
        if closes and writer:
            writer.close()
            reader = writer = None
    if writer:
        writer.close()
    return seen


async def _answer(reader: asyncio.StreamReader) -> tuple[str, bool]:
    """The status, and whether the connection ends with it."""
    top = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next((int(line.split(":")[1]) for line in top.split("\r\n") if line.startswith("content-length:")), None)
    if length is not None:
        await reader.readexactly(length)
    return top.split(" ")[1], length is None or "connection: close" in top
