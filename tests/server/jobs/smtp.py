"""A mail server of one's own on loopback, that keeps what it is given and refuses whom it is told to."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Post:
    """``taken``: the mails. ``answers``: what a recipient gets, by address; ``is_down``: it hangs up; ``is_slow``: it never answers."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.answers: dict[str, str] = {}
        self.is_down = self.is_slow = False
        self.asked = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def serve(self) -> None:
        while True:
            try:
                peer, _address = self.socket.accept()
            except OSError:
                return
            self.asked.set()
            with peer, peer.makefile("rwb") as lines:
                if self.is_slow:
                    lines.readline()  # until the other end goes
                elif not self.is_down:
                    self._talk(lines)

    def _talk(self, lines) -> None:
        def say(text: str) -> None:
            lines.write(text.encode() + b"\r\n")
            lines.flush()

        say("220 post.northmere.example")
        while line := lines.readline().decode().strip():
            word = line.upper().split(":")[0].split()[0]
            if word == "DATA":
                say("354 go on")
                mail = []
                while (part := lines.readline()) != b".\r\n":
                    mail.append(part.decode())
                self.taken.append("".join(mail))
                say("250 taken")
            elif word == "RCPT":
                to = line.partition("<")[2].partition(">")[0]
                say(self.answers.get(to, "250 yes"))
            else:
                say("221 bye" if word == "QUIT" else "250 yes")
            if word == "QUIT":
                return


@contextmanager
def post() -> Iterator[Post]:
    """A mail server while the block runs."""
    made = Post()
    threading.Thread(target=made.serve, daemon=True).start()
    try:
        yield made
    finally:
        made.socket.shutdown(socket.SHUT_RDWR)
        made.socket.close()
