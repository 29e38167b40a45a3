-- The work that every peer does, each in a database of its own: what it decides and writes is the same to the letter, and each
-- peer calls it from a durable step. Fairlead does more (docs/benchmarks.md says what), with its own engine and tables.
create table users (
  id text primary key,
  position int not null,
  licensed_states text[] not null,
  languages text[] not null
);
create table contacts (
  id bigint generated always as identity primary key,
  email text not null,
  phone text not null,
  name text not null,
  created_at timestamptz not null default now()
);
create index on contacts (email);
create index on contacts (phone);
create table leads (
  external_id text primary key,
  contact_id bigint not null references contacts,
  body jsonb not null,
  assignee text references users,
  received_at timestamptz not null default now(),
  settled_at timestamptz
);
create table assignments (
  id bigint generated always as identity primary key,
  lead text not null references leads,
  user_id text not null references users,
  assigned_at timestamptz not null default now()
);
create table lead_events (
  id bigint generated always as identity primary key,
  lead text not null references leads,
  data jsonb not null,
  at timestamptz not null default now()
);
create table cursors (id int primary key, position int not null);
insert into cursors values (1, -1);
insert into users
select 'user-' || n, n, array['MA', 'NH', 'NY'], case when n % 2 = 0 then array['en'] else array['en', 'es'] end
from generate_series(0, 7) n;

-- Finds or makes the contact, asks which users are licensed and speak the language, gives the lead to the next of them in turn.
-- Safe to repeat by the lead's external id.
create function take_lead(delivery jsonb) returns text language plpgsql as $$
declare
  known text;
  contact bigint;
  last_position int;
  chosen users;
begin
  select assignee into known from leads where external_id = delivery ->> 'externalId';
  if found then return known; end if;
  select id into contact from contacts
  where email = delivery #>> '{contact,email}' or phone = delivery #>> '{contact,cellPhone}'
  order by created_at limit 1;
  if not found then
    insert into contacts (email, phone, name)
    values (delivery #>> '{contact,email}', delivery #>> '{contact,cellPhone}', delivery #>> '{contact,lastName}')
    returning id into contact;
  end if;
  select position into last_position from cursors where id = 1 for update;
  select * into chosen from users
  where licensed_states @> array[delivery #>> '{loan,propertyState}']
    and languages @> array[delivery #>> '{contact,preferredLanguage}']
  order by (position <= last_position), position limit 1;
  update cursors set position = chosen.position where id = 1;
  insert into leads (external_id, contact_id, body, assignee)
  values (delivery ->> 'externalId', contact, delivery, chosen.id);
  insert into assignments (lead, user_id) values (delivery ->> 'externalId', chosen.id);
  insert into lead_events (lead, data) values
    (delivery ->> 'externalId', jsonb_build_object('kind', 'received')),
    (delivery ->> 'externalId', jsonb_build_object('kind', 'decided', 'user', chosen.id));
  return chosen.id;
end $$;

-- Ends the time to contact: contact was made, or the wait is over.
create function settle_lead(id text) returns void language sql as $$
  update leads set settled_at = now() where external_id = id and settled_at is null;
  insert into lead_events (lead, data) values (id, '{"kind": "settled"}');
$$;
