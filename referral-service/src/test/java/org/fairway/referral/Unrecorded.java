package org.fairway.referral;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readings that leave no entry in the audit, and why (docs/adr/0008). */
final class Unrecorded {

  /** They hold organisations and their staff, and nobody who is referred. */
  private static final Set<String> ORGANISATIONS =
      Set.of("listPartners", "getPartner", "listAgreements", "listCaseworkers");

  /** Settings, codes and rules of the tenant. */
  private static final Set<String> SETTINGS =
      Set.of(
          "listSubStatuses",
          "getSubStatus",
          "listReferralReasons",
          "getDuplicatePolicy",
          "getRetentionSchedule",
          "getRetentionRule",
          "getSearchTerms",
          "listCapacityDeclarations",
          "askCapacity",
          "listWebhookEndpoints",
          "getWebhookEndpoint");

  /** Events to which people come, what was looked for in vain, and counts: without any person. */
  private static final Set<String> COUNTS =
      Set.of(
          "listSessions",
          "getSession",
          "getSessionConversion",
          "listUnmetDemand",
          "getUnmetDemand",
          "countUnmetDemand",
          "countWork",
          "listRetentionRuns",
          "getRetentionRun");

  /** How far an import is, and which cells are wrong; nothing of what stands in them. */
  private static final Set<String> IMPORTS =
      Set.of("listImports", "getImport", "listImportErrors", "downloadImportErrors");

  /** What was sent and could not be taken: ids, codes and pseudonyms, for those who mend it. */
  private static final Set<String> MESSAGES =
      Set.of("listDeadLetters", "getDeadLetter", "listWebhookDeliveries", "getWebhookDelivery");

  /** The record itself: reading it would make it longer. */
  private static final Set<String> RECORD = Set.of("listAudit", "verifyAudit");

  /**
   * What there is to do: ids, codes and times, and nothing else of a person. Whatever tells more of
   * one of them is on record, and so is the employer's worklist.
   */
  private static final Set<String> OWN_WORK = Set.of("listReferrals", "listWork");

  static final Set<String> OPERATIONS =
      Stream.of(ORGANISATIONS, SETTINGS, COUNTS, IMPORTS, MESSAGES, RECORD, OWN_WORK)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Unrecorded() {}
}
