-- What must hold of every organization at any moment, whatever was killed when. Each row that comes out is a violation:
-- which invariant, and the lead (or other row) that breaks it. Run as a superuser: it looks across organizations.

-- I1: a lead is in exactly one place: on offer, with its assignee, held, or in the exception queue.
select 'I1 offered without an open offer, or with an assignee' as invariant, l.id
from leads l
where l.state = 'offered' and (
  l.assignee_user_id is not null or l.wait_kind is distinct from 'offer'
  or not exists (select from offers o where o.organization_id = l.organization_id and o.lead_id = l.id and o.state = 'open'))
union all
select 'I1 assigned without an assignee', l.id from leads l
where l.state = 'assigned' and (l.assignee_user_id is null or l.wait_kind in ('offer', 'hold'))
union all
select 'I1 held or in exception, yet with somebody or on offer', l.id from leads l
where l.state in ('held', 'exception') and (
  l.assignee_user_id is not null or l.wait_kind in ('offer', 'timeToContact')
  or exists (select from offers o where o.organization_id = l.organization_id and o.lead_id = l.id and o.state = 'open'))
union all
select 'I1 held or in exception without a reason', l.id from leads l
where l.closed_at is null
  and ((l.state = 'held' and l.hold_reason is null) or (l.state = 'exception' and l.exception_reason is null))

-- I2: at most one owner, the one whom the lead names; who claimed had an offer that was open at that moment.
union all
select 'I2 the active assignment and the assignee differ', l.id
from leads l
left join assignments a on a.organization_id = l.organization_id and a.lead_id = l.id and a.ended_at is null
where a.user_id is distinct from l.assignee_user_id
union all
select 'I2 two active assignments', a.lead_id from assignments a
where a.ended_at is null group by a.organization_id, a.lead_id having count(*) > 1
union all
select 'I2 a claim without an offer that was open', a.lead_id from assignments a
where a.basis = 'claimed' and not exists (
  select from offers o
  where o.organization_id = a.organization_id and o.lead_id = a.lead_id and o.user_id = a.user_id
    and o.state = 'claimed' and o.closed_at = a.assigned_at and o.closed_at < o.expires_at)

-- I3: never two open offers of a lead that is offered to one after the other.
union all
select 'I3 two open offers in a sequence', o.lead_id
from offers o
join leads l on l.organization_id = o.organization_id and l.id = o.lead_id
join plans p on p.organization_id = l.organization_id and p.hash = l.plan_hash
where o.state = 'open' and p.plan -> 'settings' -> 'distribution' ->> 'kind' = 'sequential'
group by o.organization_id, o.lead_id having count(*) > 1

-- I4: a claim closes all other offers in its own commit.
union all
select 'I4 an open offer of a lead that somebody has', o.lead_id
from offers o join leads l on l.organization_id = o.organization_id and l.id = o.lead_id
where o.state = 'open' and l.state <> 'offered'
union all
select 'I4 an open offer of another step', o.lead_id
from offers o join leads l on l.organization_id = o.organization_id and l.id = o.lead_id
where o.state = 'open' and o.step <> l.step

-- I5: whoever a plan chose was a branch of it, active, and had not had the lead.
union all
select 'I5 chosen without being a candidate', e.lead_id
from lead_events e
cross join lateral jsonb_array_elements_text(e.data -> 'userIds') chosen (user_id)
join plans p on p.organization_id = e.organization_id and p.hash = e.data -> 'on' ->> 'planHash'
join directory_snapshots d
  on d.organization_id = e.organization_id and d.version = (e.data -> 'on' ->> 'directoryVersion')::bigint
where e.data ->> 'kind' = 'decided' and e.data ->> 'outcome' in ('assign', 'offer') and (
  not p.plan -> 'branches' @> jsonb_build_array(jsonb_build_object('userId', chosen.user_id))
  or not d.users @> jsonb_build_array(jsonb_build_object('id', chosen.user_id, 'active', true))
  or e.data -> 'on' -> 'tried' ? chosen.user_id)

-- I6: the same news is told once in the app and once by email.
union all
select 'I6 a notification key twice', min(n.lead_id) from notifications n
group by n.organization_id, n.key having count(*) > 1
union all
select 'I6 an email key twice', min(m.lead_id) from messages m
group by m.organization_id, m.key having count(*) > 1

-- I7: the timeline begins with the delivery, and tells of whoever has the lead.
union all
select 'I7 no timeline, or one that does not begin with the delivery', l.id from leads l
where (select e.data ->> 'kind' from lead_events e where e.organization_id = l.organization_id and e.lead_id = l.id
  order by e.sequence limit 1) is distinct from 'received'
union all
select 'I7 an assignee of whom the timeline knows nothing', l.id from leads l
where l.assignee_user_id is not null and not exists (
  select from lead_events e where e.organization_id = l.organization_id and e.lead_id = l.id
    and (e.data ->> 'userId' = l.assignee_user_id or e.data -> 'userIds' ? l.assignee_user_id))
union all
select 'I7 an assignee who is not among those who had it', l.id from leads l
where l.assignee_user_id is not null and not l.assignee_user_id = any (l.tried_user_ids)

-- I8: a wait has its end, and a lead that waits for nothing has none.
union all
select 'I8 a wait without an end, or an end without a wait', l.id from leads l
where (l.wait_kind is null) <> (l.wait_until is null)

-- I9: nothing of one organization names something of another.
union all
select 'I9 a contact of another organization', l.id from leads l
where not exists (select from contacts c where c.organization_id = l.organization_id and c.id = l.contact_id)
union all
select 'I9 an owner of another organization', c.id from contacts c
where c.owner_user_id is not null
  and not exists (select from users u where u.organization_id = c.organization_id and u.id = c.owner_user_id)

-- I10: a delivery is one lead or one update, never both.
union all
select 'I10 a delivery taken twice', t.lead_id
from lead_touches t join leads l
  on l.organization_id = t.organization_id and l.source_id = t.source_id and l.external_id = t.external_id

-- I11: nothing archives a contact by itself: somebody did, or it is what a change of owner left on a loan.
union all
select 'I11 a contact that nobody archived', c.id from contacts c
where c.archived_at is not null and not exists (
  select from audit_events e
  where e.organization_id = c.organization_id and e.subject_kind = 'contact' and e.subject_id = c.id
    and e.action in ('archived', 'copied') and (e.actor_user_id is not null or e.actor_key_id is not null));
