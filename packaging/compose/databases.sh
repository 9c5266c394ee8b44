#!/usr/bin/env bash
# Roles and databases of the suite. Runs in PostgreSQL's own image; again and again without harm.
# Each service: <name>_owner migrates, <name>_app works and gets its rights from the migrations. None is a superuser.
set -euo pipefail
secrets=${SECRETS:-/run/secrets}
PGPASSWORD=$(cat "$secrets/postgres-password")
export PGPASSWORD

sql() {
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$@"
}

role() { # name, attributes, file and property of its password (may be empty)
  sql --dbname=postgres --set=role="$1" <<SQL
select format('create role %I', :'role')
where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" $2 nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
SQL
  if [ -n "${3:-}" ]; then
    # psql reads the file: a password on a command line stands in the list of processes.
    PASSWORD_FILE="$secrets/$3" PASSWORD_NAME="$4" sql --dbname=postgres --set=role="$1" <<'SQL'
\set password `sed -n "s/^$PASSWORD_NAME=//p" "$PASSWORD_FILE"`
alter role :"role" password :'password';
SQL
  fi
}

database() { # name, owner
  sql --dbname=postgres --set=name="$1" --set=owner="$2" <<'SQL'
select format('create database %I owner %I', :'name', :'owner')
where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
}

for service in referral pathway metrics reporting; do
  role "${service}_owner" login "$service.properties" FAIRWAY_DB_OWNER_PASSWORD
  role "${service}_app" "login noinherit" "$service.properties" FAIRWAY_DB_APP_PASSWORD
  database "$service" "${service}_owner"
  sql --dbname="$service" --set=name="$service" --set=app="${service}_app" <<'SQL'
grant connect on database :"name" to :"app";
grant usage on schema public to :"app";
SQL
done
for room in referral_equality referral_offence; do
  role "$room" nologin
  sql --dbname=postgres --command="grant $room to referral_app"
done
role keycloak login keycloak.conf db-password
database keycloak keycloak
echo "roles and databases are there"
