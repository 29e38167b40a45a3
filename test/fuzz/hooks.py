"""Makes calls that get somewhere: half of them name things that are there, as the answers so far told of them.

Run by schemathesis (SCHEMATHESIS_HOOKS). FUZZ_CALLER is JSON: `kept`, ids whose end would end the caller's own session;
`known`, ids that are there; `draft`, one that can be saved; `sourceName` and `phoneNumber`, where leads come from.
"""

import datetime
import json
import os
import random
import re

import schemathesis
from hypothesis import strategies as st

CALLER = json.loads(os.environ["FUZZ_CALLER"])
ENDS_SESSIONS = {"revokeSession", "updateUser"}

ID = re.compile(r"^([a-z]{2,5})_[0-9a-f]{32}$")
# The prefix of the ids that a path takes after each of its words.
PATH_KINDS = {
    "absences": "abs",
    "api-keys": "key",
    "appointments": "apt",
    "bulk-actions": "bulk",
    "contact-lists": "lst",
    "contact-tabs": "tab",
    "contacts": "con",
    "groups": "grp",
    "imports": "imp",
    "leads": "lead",
    "loans": "loan",
    "memos": "memo",
    "outbox": "msg",
    "refused-submissions": "ref",
    "restore-points": "pnt",
    "runs": "lead",
    "sessions": "ses",
    "tasks": "task",
    "teams": "team",
    "users": "user",
    "workflows": "wf",
}
# What an import has to be for these.
IMPORTS_FOR = {
    "changePreview": "preview",
    "startPreviewedImport": "preview",
    "discardPreview": "preview",
    "undoImport": "done import",
}
# The prefix of the ids in members of bodies that are named after a thing: `contactId`, `userIds`.
BODY_KINDS = {
    kind: re.compile(f"(?:{words})Ids?$", re.IGNORECASE)
    for kind, words in {
        "con": "contact",
        "grp": "group",
        "lead": "lead",
        "src": "source",
        "team": "team",
        "user": "user|acceptor|assignee",
        "wf": "workflow",
    }.items()
}
SAMPLES = {
    # One of many: whoever shares a number with somebody who is not to be contacted is not to be either.
    "cellPhone": lambda: f"(617) 253-{chance.randrange(10_000):04}",
    "email": lambda: f"ann{chance.randrange(1_000_000)}@example.com",
    "externalId": lambda: f"made-{chance.randrange(1_000_000)}",
    "from": lambda: f"(617) 555-{chance.randrange(100, 200):04}",
    "to": lambda: CALLER["phoneNumber"],
    "lastName": lambda: "Lee",
    "termMonths": lambda: 360,
    "timeZone": lambda: "America/New_York",
}

FILE = (
    b"External ID,Source Name,First Name,Last Name,Email,Term Months\n"
    b"%d-1,%s,Ann,Lee,ann@example.com,360\n%d-2,%s,Bo,Lee,bo@example.com,999999\n"
)

chance = random.Random(1)
# The newest draft of each workflow, as an answer told it.
drafts: dict[str, dict] = {CALLER["draft"]["workflowId"]: CALLER["draft"]}
# Ids by prefix; and below a path, such as `/contacts/{id}/tasks`: the ids in the path with the id of what is there.
known: dict[str, list[str]] = {}
below: dict[str, list[tuple[dict, str]]] = {}
calls = 0


def keep(identifier: str) -> None:
    match = ID.match(identifier)
    if match and not (match[1] == "ses" and identifier in CALLER["kept"]):
        keep_as(match[1], identifier)


def keep_as(kind: str, identifier: str) -> None:
    if identifier not in known.setdefault(kind, []):
        known[kind].append(identifier)


for one in CALLER["known"]:
    keep(one)


def of_kind(kind: str):
    return chance.choice(known[kind]) if known.get(kind) else None


@schemathesis.hook
def before_call(context, case, kwargs):
    global calls
    calls += 1
    headers = case.headers or {}
    # Of the same key with another call the second is refused: each gets a key of its own, but for a few.
    if 0 < len(headers.get("idempotency-key", "")) < 100 and calls % 20:
        headers["idempotency-key"] += f"-{calls}"
    if is_positive(case) and calls % 4:
        # The ids in the paths of a chain of calls come from the answers before.
        if not is_chained(case):
            fill_path(case)
        if isinstance(case.body, (dict, list)):
            case.body = filled(case.body)
            COMPLETED.get(operation_id(case), lambda _: None)(case)
    if operation_id(case) in ENDS_SESSIONS and (case.path_parameters or {}).get("id") in CALLER["kept"]:
        case.path_parameters["id"] = "somebody_else"


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code == 404 or (case.method == "DELETE" and response.status_code == 204):
        forget(case)
    if not 200 <= response.status_code < 300:
        return
    if "json" not in " ".join(response.headers.get("content-type", [])):
        return
    learn(response.json(), case)


def last_kind(case) -> str | None:
    return PATH_KINDS.get(case.operation.path.rsplit("/", 1)[-1])


def operation_id(case) -> str:
    return case.operation.definition.raw["operationId"]


def with_contact(case) -> None:
    contact = case.body.setdefault("contact", {})
    if isinstance(contact, dict):
        contact.update(lastName="Lee", email=SAMPLES["email"](), cellPhone=SAMPLES["cellPhone"]())


def with_name(case) -> None:
    case.body.update(lastName="Lee", cellPhone=SAMPLES["cellPhone"]())
    if case.body.get("routeTo") and CALLER["kept"]:
        case.body["routeTo"] = {"kind": "individual", "userId": CALLER["kept"][0]}


def with_own_lead(case) -> None:
    case.body.pop("at", None)
    if known.get("own lead") and not is_chained(case):
        case.path_parameters["id"] = of_kind("own lead")


def with_new_source(case) -> None:
    case.body.pop("areaCode", None)
    case.body.update(name=f"Made {calls}", sourceName=f"Made {calls}")


def with_one_selection(case) -> None:
    if case.body.get("contactIds"):
        case.body.pop("matching", None)


def with_two_contacts(case) -> None:
    if len(known.get("con", [])) > 1:
        case.body["primaryId"], *case.body["otherIds"] = chance.sample(known["con"], 2)


def with_draft(case) -> None:
    if not is_chained(case):
        case.path_parameters["id"] = chance.choice(list(drafts))
    draft = drafts.get(case.path_parameters["id"])
    if draft:
        case.body["graph"] = draft["graph"]
        case.headers = {**(case.headers or {}), "if-match": f'"{draft["revision"]}"'}


def with_file(case) -> None:
    source = CALLER["sourceName"].encode()
    case.body = {"file": FILE % (calls, source, calls, source)}
    if case.query:
        case.query.pop("source", None)


def with_reading(case) -> None:
    case.body = {"encoding": "utf-8", "separator": ","}


def with_start(case) -> None:
    case.body = {"source": CALLER["sourceName"], "again": "true"}


def with_mended_lead(case) -> None:
    contact = {"lastName": "Lee", "email": SAMPLES["email"]()}
    case.body.update(body={"contact": contact}, source=CALLER["sourceName"])


def with_loan_word(case) -> None:
    case.body.update(field="purpose", word=f"made {calls}", value="refinance")


def with_period(case) -> None:
    year = datetime.date.today().year
    case.body.update({"from": f"{year}-01-01T00:00:00Z", "until": f"{year + 1}-12-31T00:00:00Z"})


def with_future(field: str):
    def complete(case) -> None:
        case.body[field] = f"{datetime.date.today().year + 1}-12-31T00:00:00Z"

    return complete


def with_task(case) -> None:
    with_future("dueAt")(case)
    with_user("assigneeUserId", "admin", False)(case)
    case.body.pop("repeat", None)


def with_list(case) -> None:
    sort = {"column": "name", "descending": False}
    view = {"include": [], "exclude": [], "columns": ["email"], "sort": sort}
    made = case.body.get("list", case.body)
    made.update(name=f"Made {calls}", view=view)
    if "teamIds" in case.body:
        case.body["teamIds"] = None
    if made is case.body:
        made.update(subject="contacts", tab="all", forOrganization=False)


def with_user(field: str, role: str, many: bool):
    def complete(case) -> None:
        identifier = of_kind(role)
        if identifier:
            case.body[field] = [identifier] if many else identifier

    return complete


# What the description leaves to words: names one of two, both of something, the revision that was read.
COMPLETED = {
    "actOnContacts": with_one_selection,
    "addAbsence": with_period,
    "changePreview": with_reading,
    "previewImport": with_file,
    "sendRefusedSubmission": with_mended_lead,
    "startPreviewedImport": with_start,
    "teachLoanWord": with_loan_word,
    "backtestWorkflow": with_period,
    "createContactList": with_list,
    "downloadBacktest": with_period,
    "addTask": with_task,
    "pauseMyLeads": with_future("until"),
    "updateTask": with_task,
    "publishTab": with_list,
    "setTeamManagers": with_user("userIds", "manager", True),
    "updateApiKey": with_user("holderUserId", "admin", False),
    "createContact": with_name,
    "createLead": with_name,
    "createWorkflow": with_new_source,
    "ingestLead": with_contact,
    "listSharedUsers": with_one_selection,
    "mergeContacts": with_two_contacts,
    "previewMerge": with_two_contacts,
    "previewOwnerChange": with_one_selection,
    "recordCommunication": with_own_lead,
    "saveDraft": with_draft,
    "startImport": with_file,
}


def is_positive(case) -> bool:
    return case.meta is None or case.meta.generation.mode.is_positive


def is_chained(case) -> bool:
    return case.meta is not None and case.meta.phase.name.value == "stateful"


def fill_path(case) -> None:
    parameters = case.path_parameters or {}
    if "source" in parameters:
        parameters["source"] = CALLER["sourceName"]
    if "number" in parameters:
        parameters["number"] = 1
    places = re.findall(r"/([\w-]+)/\{(\w+)\}", case.operation.path)
    if len(places) > 1:
        pairs = below.get(case.operation.path.rsplit("/{", 1)[0])
        if pairs:
            above, last = chance.choice(pairs)
            parameters.update(above)
            parameters[places[-1][1]] = last
            return
    wanted = IMPORTS_FOR.get(operation_id(case))
    for word, name in places:
        identifier = of_kind(wanted or PATH_KINDS.get(word, ""))
        if identifier:
            parameters[name] = identifier


def filled(value, name=""):
    if isinstance(value, dict):
        return {key: filled(member, key) for key, member in value.items()}
    kind = next((kind for kind, pattern in BODY_KINDS.items() if pattern.search(name)), None)
    if isinstance(value, list):
        if kind and known.get(kind):
            return chance.sample(known[kind], min(len(known[kind]), max(1, len(value))))
        return [filled(item) for item in value]
    if kind and isinstance(value, str):
        return of_kind(kind) or value
    if name in SAMPLES and value is not None:
        return SAMPLES[name]()
    # Beyond 2^53 a number is refused wherever it stands, and most made-up members have one.
    return value % 1_000 if isinstance(value, int | float) and abs(value) > 2**53 else value


def learn(answer, case) -> None:
    if isinstance(answer, list):
        for item in answer:
            learn(item, case)
    if isinstance(answer, dict):
        if "graph" in answer and "workflowId" in answer:
            drafts[answer["workflowId"]] = answer
        if answer.get("assignee") and str(answer.get("id")).startswith("lead_"):
            if answer["assignee"]["id"] in CALLER["kept"]:
                keep_as("own lead", answer["id"])
        if "rowsNoted" in answer:
            learn_import(answer)
        if answer.get("role") in ("admin", "manager") and answer.get("active"):
            keep_as(answer["role"], answer["id"])
        for name, member in answer.items():
            if isinstance(member, str):
                keep(member)
                if name == "id" and member.startswith(f"{last_kind(case)}_"):
                    pairs = below.setdefault(case.operation.path, [])
                    pairs.append((dict(case.path_parameters or {}), member))
            else:
                learn(member, case)


def learn_import(answer) -> None:
    """What may be done with an import next."""
    for kind, is_so in {
        "preview": answer["state"] == "preview",
        "done import": answer["state"] == "done" and answer["undo"] is None,
    }.items():
        if is_so:
            keep_as(kind, answer["id"])
        elif answer["id"] in known.get(kind, []):
            known[kind].remove(answer["id"])


def forget(case) -> None:
    last = list((case.path_parameters or {}).values())[-1:]
    for identifiers in known.values():
        identifiers[:] = [identifier for identifier in identifiers if [identifier] != last]
    for pairs in below.values():
        pairs[:] = [pair for pair in pairs if [pair[1]] != last]


def datetimes():
    return st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2999, 12, 31))


# The years that callers may name are in the description's words alone.
schemathesis.openapi.format("date-time", datetimes().map(lambda moment: moment.isoformat() + "Z"))
schemathesis.openapi.format("date", datetimes().map(lambda moment: str(moment.date())))
