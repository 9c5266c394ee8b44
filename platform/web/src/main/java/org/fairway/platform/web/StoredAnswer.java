package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is kept of an answer, enough to give it again byte for byte. */
record StoredAnswer(int status, String location, String etag, String body) {

  static StoredAnswer of(Response response, ObjectMapper json) throws JsonProcessingException {
    Object entity = response.getEntity();
    return new StoredAnswer(
        response.getStatus(),
        response.getLocation() == null ? null : response.getLocation().toString(),
        response.getEntityTag() == null ? null : response.getEntityTag().getValue(),
        entity == null ? null : json.writeValueAsString(entity));
  }

  Response toResponse() {
    Response.ResponseBuilder answer = Response.status(status);
    if (location != null) {
      answer.header(HttpHeaders.LOCATION, location);
    }
    if (etag != null) {
      answer.tag(etag);
    }
    if (status == Response.Status.ACCEPTED.getStatusCode()) {
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return body == null
        ? answer.build()
        : answer.entity(body).type(MediaType.APPLICATION_JSON).build();
  }
}
