package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.referral.common.Moment;
import org.fairway.referral.rights.SubjectAccess.Merged;

/**
 * Makes copies of all that is kept of a person, over all services. Never in one transaction: it
 * would hold a connection for as long as others take to answer.
 */
@ApplicationScoped
public class SubjectAccesses {

  private final OwnRecords own;
  private final OtherServices services;
  private final SubjectCalls calls;
  private final JsonWebToken token;

  SubjectAccesses(OwnRecords own, OtherServices services, SubjectCalls calls, JsonWebToken token) {
    this.own = own;
    this.services = services;
    this.calls = calls;
    this.token = token;
  }

  /**
   * With the records that were merged with the person's, as an erasure would take them. 404 for a
   * person whom the caller may not see, 502 when a service does not answer. On record in each
   * service.
   */
  @Transactional(Transactional.TxType.NEVER)
  public SubjectAccess of(UUID person) {
    List<OwnRecords.Copy> here = own.of(person);
    List<SubjectRecordSet> all = new ArrayList<>();
    all.add(OneHuman.records(here.stream().map(OwnRecords.Copy::records).toList()));
    for (String service : services.names()) {
      all.add(OneHuman.records(here.stream().map(copy -> asked(service, copy)).toList()));
    }
    return new SubjectAccess(
        person,
        here.get(0).pseudonym(),
        here.stream().skip(1).map(copy -> new Merged(copy.person(), copy.pseudonym())).toList(),
        Moment.now(),
        all,
        OneHuman.accesses(here.stream().map(OwnRecords.Copy::accesses).toList()));
  }

  private SubjectRecordSet asked(String service, OwnRecords.Copy copy) {
    return calls.ask(service, copy.pseudonym(), token.getRawToken());
  }
}
