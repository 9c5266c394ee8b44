package org.fairway.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {
  private static final String API =
      """
      {"openapi": "3.1.0",
       "paths": {"/v1/things/{id}": {"put": {
         "operationId": "putThing", "tags": ["Things"], "security": [{"fairway": ["things:write"]}],
         "parameters": [
           {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}},
           {"name": "colour", "in": "query", "schema": {"type": "string", "maxLength": 10}}],
         "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Put"}}}},
         "responses": {
           "200": {"headers": {"ETag": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
           "404": {}}}}},
       "components": {"schemas": {
         "Put": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string", "maxLength": 50}, "size": {"type": "integer", "minimum": 1},
           "kind": {"type": "string", "enum": ["A", "B"]}}},
         "Thing": {"type": "object", "required": ["id"], "properties": {
           "id": {"type": "string"}, "tags": {"type": "array", "maxItems": 5, "items": {"type": "string"}},
           "kind": {"type": "string", "enum": ["A", "B"]}, "parent": {"$ref": "#/components/schemas/Thing"}}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          "operationId": "putThing"               ; "operationId": "setThing"                                ; operationId
          "tags": ["Things"]                      ; "tags": ["Matters"]                                      ; tags
          ["things:write"]                        ; ["things:admin"]                                         ; security
          "put": {                                ; "post": {                                                ; is gone
          "name": "colour", "in"                  ; "name": "color", "in"                                    ; parameter query colour is gone
          "in": "query",                          ; "in": "query", "required": true,                         ; query colour is required now
          "maxLength": 10                         ; "maxLength": 9                                           ; maxLength was 10 and is 9
          "requestBody": {                        ; "requestBody": {"required": true,                        ; a body is required now
          {"application/json": {"schema": {"$ref": "#/components/schemas/Put"}}} ; {"text/csv": {}}          ; media type application/json is gone
          "200": {                                ; "202": {                                                 ; no longer answered
          "ETag": {}                              ; "Etage": {}                                              ; header ETag is gone
          "required": ["name"]                    ; "required": ["name", "size"]                             ; size is required now
          "maxLength": 50                         ; "maxLength": 40                                          ; maxLength was 50 and is 40
          "minimum": 1                            ; "minimum": 2                                             ; minimum was 1 and is 2
          "size": {"type": "integer"              ; "size": {"type": "string"                                ; type was [integer] and is [string]
          "kind": {"type": "string", "enum": ["A", "B"]}}},   ; "kind": {"type": "string", "enum": ["A"]}}}, ; enum was [A, B] and is [A]
          "required": ["id"],                     ; "x": 1,                                                  ; id may be absent now
          "maxItems": 5                           ; "maxItems": 6                                            ; maxItems was 5 and is 6
          "maxItems": 5,                          ; "x": 5,                                                  ; maxItems was 5 and is null
          "tags": {"type"                         ; "labels": {"type"                                        ; property tags is gone
          "items": {"type": "string"}             ; "items": {"type": "number"}                              ; type was [string] and is [number]
          "enum": ["A", "B"]}, "parent"           ; "enum": ["A", "B", "C"]}, "parent"                       ; enum was [A, B] and is [A, B, C]
          "format": "uuid"                        ; "format": "date"                                         ; format was
          "parent": {"$ref": "#/components/schemas/Thing"} ; "parent": {"$ref": "#/components/schemas/Put"}  ; another schema
          """)
  void whatCallersWouldStumbleOverIsFound(String before, String now, String told)
      throws JsonProcessingException {
    // Given
    String changed = API.replace(before.strip(), now.strip());
    assertThat(changed).isNotEqualTo(API);
    // When, Then
    assertThat(BreakingChanges.between(read(API), read(changed)))
        .anySatisfy(line -> assertThat(line).contains(told.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          "maxLength": 10                  ; "maxLength": 11
          "maxLength": 50                  ; "maxLength": 60
          "minimum": 1                     ; "minimum": 0
          "maxItems": 5                    ; "maxItems": 4
          "required": ["name"]             ; "required": []
          "required": ["id"]               ; "required": ["id", "kind"]
          "404": {}                        ; "409": {}
          "id": {"type": "string"},        ; "id": {"type": "string"}, "more": {"type": "string"},
          "size": {"type": "integer"       ; "hue": {"type": "string"}, "size": {"type": "integer"
          "enum": ["A", "B"]}}},           ; "enum": ["A", "B", "C"]}}},
          "enum": ["A", "B"]}, "parent"    ; "enum": ["A"]}, "parent"
          "paths": {                       ; "paths": {"/v1/other": {"get": {"operationId": "getOther"}},
          "parameters": [                  ; "parameters": [{"name": "hue", "in": "query"},
          """)
  void whatNobodyNeedsToKnowOfIsNotCalledBreaking(String before, String now)
      throws JsonProcessingException {
    // Given
    String changed = API.replace(before.strip(), now.strip());
    assertThat(changed).isNotEqualTo(API);
    // When, Then
    assertThat(BreakingChanges.between(read(API), read(changed))).isEmpty();
  }

  @Test
  void nothingBreaksWhenNothingChanges() throws JsonProcessingException {
    assertThat(BreakingChanges.between(read(API), read(API))).isEmpty();
  }

  private static JsonNode read(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }
}
