"""Imports a file of leads with a generated client, follows it to its end and lists the leads.

Called with the site's address, an API key, an email with its password, and the file. Prints what came of it as JSON.
"""

import json
import sys
import time
from io import BytesIO
from pathlib import Path

from fairlead import AuthenticatedClient, Client
from fairlead.api.imports import get_import, start_import
from fairlead.api.leads import list_leads
from fairlead.api.session import get_me, sign_in
from fairlead.models import Import, ImportState, ListLeadsResponse200, Me, SignInBody, StartImportBody
from fairlead.types import UNSET, File

WITHIN_SECONDS = 60
PAGE = 2


def imported(machine: AuthenticatedClient, path: Path) -> Import:
    file = File(payload=BytesIO(path.read_bytes()), file_name=path.name, mime_type="text/csv")
    progress = start_import.sync(client=machine, body=StartImportBody(file=file))
    until = time.monotonic() + WITHIN_SECONDS
    while isinstance(progress, Import) and progress.state not in (ImportState.DONE, ImportState.FAILED):
        if time.monotonic() > until:
            raise TimeoutError(f"The import is {progress.state} after {WITHIN_SECONDS} s")
        time.sleep(0.2)
        progress = get_import.sync(progress.id, client=machine)
    if not isinstance(progress, Import):
        raise RuntimeError(f"The import was answered {progress}")
    return progress


def leads(machine: AuthenticatedClient) -> list[str]:
    names = []
    cursor = UNSET
    while cursor is not None:
        page = list_leads.sync(client=machine, limit=PAGE, cursor=cursor)
        if not isinstance(page, ListLeadsResponse200):
            raise RuntimeError(f"The list was answered {page}")
        names += [lead.contact_name for lead in page.items]
        cursor = page.next_cursor
    return names


def person_called(site: str, email: str, password: str) -> str:
    browser = Client(base_url=site, raise_on_unexpected_status=True)
    sign_in.sync(client=browser, body=SignInBody(email=email, password=password))
    me = get_me.sync(client=browser)
    if not isinstance(me, Me):
        raise RuntimeError(f"Who I am was answered {me}")
    return me.user.name


def main(address: str, key: str, email: str, password: str, path: str) -> None:
    site = f"{address}/api/v1"
    machine = AuthenticatedClient(base_url=site, token=key, raise_on_unexpected_status=True)
    progress = imported(machine, Path(path))
    told = {
        "name": person_called(site, email, password),
        "state": progress.state.value,
        "created": progress.rows_created,
        "failed": progress.rows_failed,
        "leads": leads(machine),
    }
    print(json.dumps(told))


main(*sys.argv[1:])
