"""A proxy auto-configuration file: browsers send the sites of the catalogue to the proxy, and all else straight out."""

from __future__ import annotations

import json

from .listed import BY_NATURE, Exempt, listed

_SCRIPT = """\
// Made by Forethought. Hosts with 1, and all below them, go by the proxy; everything else goes straight out.
var PROXY = {proxy};
var HOSTS = {hosts};

function FindProxyForURL(url, host) {{
  host = host.toLowerCase().replace(/\\.+$/, "");
  while (host) {{
    if (Object.prototype.hasOwnProperty.call(HOSTS, host)) {{
      return HOSTS[host] ? PROXY : "DIRECT";
    }}
    host = host.substring((host.indexOf(".") + 1) || host.length);
  }}
  return "DIRECT";
}}
"""


def proxy_pac(proxy: str, exempt: Exempt) -> str:
    """The file, in the JavaScript of any browser. ``proxy`` is its host and port; where it does not answer, nothing goes past it."""
    hosts: dict[str, int] = {}
    for name in BY_NATURE:
        found = listed(name, exempt)
        hosts |= dict.fromkeys(found.apart, 0)
    for name in BY_NATURE:
        hosts |= dict.fromkeys(listed(name, exempt).hosts, 1)
    return _SCRIPT.format(proxy=json.dumps(f"PROXY {proxy}"), hosts=json.dumps(dict(sorted(hosts.items())), indent=0))
