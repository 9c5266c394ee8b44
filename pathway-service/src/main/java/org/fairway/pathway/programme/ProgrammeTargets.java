package org.fairway.pathway.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Targets in one column: they are read and replaced together. */
@Converter
public class ProgrammeTargets implements AttributeConverter<List<ProgrammeTarget>, String> {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final TypeReference<List<ProgrammeTarget>> TARGETS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<ProgrammeTarget> targets) {
    try {
      return JSON.writeValueAsString(targets);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<ProgrammeTarget> convertToEntityAttribute(String column) {
    try {
      return List.copyOf(JSON.readValue(column, TARGETS));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
