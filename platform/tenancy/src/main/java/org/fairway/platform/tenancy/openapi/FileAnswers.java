package org.fairway.platform.tenancy.openapi;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.fairway.platform.web.AnswersFile;
import org.fairway.platform.web.Download;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The answers of operations that give a file, as {@link AnswersFile} tells of them. */
final class FileAnswers {
  private static final DotName OPERATION = DotName.createSimple(Operation.class);
  private static final DotName FILE = DotName.createSimple(AnswersFile.class);
  private static final int NAME = 200;

  private final Map<String, AnnotationInstance> byOperation = new HashMap<>();

  FileAnswers(IndexView index) {
    for (AnnotationInstance file : index.getAnnotations(FILE)) {
      AnnotationInstance operation = file.target().asMethod().annotation(OPERATION);
      byOperation.put(operation.value("operationId").asString(), file);
    }
  }

  /** Comes before all that looks at the headers of an answer. */
  void addTo(HouseStyle.Described described) {
    AnnotationInstance file = byOperation.get(described.operation().getOperationId());
    if (file != null) {
      APIResponse answer = answer(file);
      AnnotationValue tagged = file.value("tagged");
      if (tagged != null && tagged.asBoolean()) {
        AnswerHeaders.add(answer, "ETag");
      }
      if (described.operation().getResponses() == null) {
        described.operation().setResponses(OASFactory.createAPIResponses());
      }
      described.operation().getResponses().addAPIResponse("200", answer);
    }
  }

  private static APIResponse answer(AnnotationInstance file) {
    Content content = OASFactory.createContent();
    for (String type : file.value("types").asStringArray()) {
      content.addMediaType(
          type,
          OASFactory.createMediaType()
              .schema(string().format("binary").maxLength(file.value("largest").asInt())));
    }
    return OASFactory.createAPIResponse()
        .description(file.value().asString())
        .addHeader(
            Download.HEADER,
            OASFactory.createHeader()
                .description("With the file's name")
                .schema(string().maxLength(NAME).pattern(Download.SHAPE)))
        .content(content);
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
