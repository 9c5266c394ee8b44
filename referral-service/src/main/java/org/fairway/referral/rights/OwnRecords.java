package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Pseudonyms;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.platform.privacy.subject.SubjectRecords;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Problems;
import org.fairway.referral.person.PersonLinks;
import org.fairway.referral.rights.SubjectAccess.Access;

/** What this service keeps of a person, and who did what with it. */
@ApplicationScoped
class OwnRecords {
  /** Under what each is on record: by the index of subjects, not by reading the whole audit. */
  private static final String ACCESSES =
      """
      select e.at, e.organisation_id, e.action, e.purpose
      from (select ?::text as tenant, ?::uuid as person) p cross join lateral (
        select 'person' as type, p.person as id
        union all select 'referral', r.id from referral r where r.tenant_id = p.tenant and r.person_id = p.person
        union all select 'consent', c.id from consent c where c.tenant_id = p.tenant and c.person_id = p.person
        union all select 'objection', o.id from objection o where o.tenant_id = p.tenant and o.person_id = p.person
        union all select 'booking', b.id from session_booking b
          where b.tenant_id = p.tenant and b.person_id = p.person
        union all select 'duplicate', m.id from duplicate_match m
          where m.tenant_id = p.tenant and p.person in (m.first_person, m.second_person)) s
      join audit_entry e on e.tenant_id = p.tenant and e.subject_type = s.type and e.subject_id = s.id::text
      order by e.id desc limit\s""";

  private final RightsRepository rights;
  private final SubjectRecords records;
  private final PersonLinks links;
  private final Pseudonyms pseudonyms;
  private final Sql sql;
  private final Audit audit;
  private final CurrentScope scope;

  OwnRecords(
      RightsRepository rights,
      SubjectRecords records,
      PersonLinks links,
      Pseudonyms pseudonyms,
      Sql sql,
      Audit audit,
      CurrentScope scope) {
    this.rights = rights;
    this.records = records;
    this.links = links;
    this.pseudonyms = pseudonyms;
    this.sql = sql;
    this.audit = audit;
    this.scope = scope;
  }

  /** The part of this service, of one record of the human. */
  record Copy(UUID person, String pseudonym, SubjectRecordSet records, List<Access> accesses) {}

  /** Of every record of the same human, that which is asked for first; 404 when it is not seen. */
  @Transactional
  List<Copy> of(UUID person) {
    if (rights.find(person).filter(known -> scope.get().sees(known.organisation())).isEmpty()) {
      throw Problems.notFound();
    }
    return links.linked(person).stream().map(this::copy).toList();
  }

  private Copy copy(UUID person) {
    String tenant = scope.get().tenant();
    String pseudonym = pseudonyms.of(tenant, person);
    audit.record("person.export", "person", person.toString(), Outcome.ALLOWED, "subject access");
    return new Copy(
        person,
        pseudonym,
        records.tell(new Subject(tenant, pseudonym, person)),
        accesses(tenant, person));
  }

  private List<Access> accesses(String tenant, UUID person) {
    return sql.query(
        ACCESSES + SubjectAccess.MOST,
        row ->
            new Access(Sql.instant(row, 1), row.getString(2), row.getString(3), row.getString(4)),
        tenant,
        person);
  }
}
