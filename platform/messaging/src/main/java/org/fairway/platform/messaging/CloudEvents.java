package org.fairway.platform.messaging;

/**
 * Header names of CloudEvents 1.0 in the binary mode of its Kafka binding, and ours beside them.
 */
final class CloudEvents {
  static final String SPEC_VERSION = "ce_specversion";
  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String SOURCE = "ce_source";
  static final String SUBJECT = "ce_subject";
  static final String TIME = "ce_time";
  static final String DATA_SCHEMA = "ce_dataschema";
  static final String TENANT = "ce_tenantid";
  static final String AGGREGATE_VERSION = "ce_aggregateversion";
  static final String CORRELATION = "ce_correlationid";
  static final String CLASSIFICATION = "ce_dataclassification";
  static final String TRACE_PARENT = "traceparent";
  static final String CONTENT_TYPE = "content-type";

  private CloudEvents() {}
}
