package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.referral.common.Moment;

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
   * 404 for a person whom the caller may not see, 502 when a service does not answer. On record in
   * each service.
   */
  @Transactional(Transactional.TxType.NEVER)
  public SubjectAccess of(UUID person) {
    OwnRecords.Copy here = own.of(person);
    List<SubjectRecordSet> all = new ArrayList<>();
    all.add(here.records());
    for (String service : services.names()) {
      all.add(calls.ask(service, here.pseudonym(), token.getRawToken()));
    }
    return new SubjectAccess(person, here.pseudonym(), Moment.now(), all, here.accesses());
  }
}
