package io.github.corslint.framework.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CORS rules of object stores, and that nobody hears of them who did not ask. */
final class ObjectStorageTest {

  private static final String OPEN =
      "new com.amazonaws.services.s3.model.CORSRule().withAllowedOrigins(java.util.List.of(\"*\"))";

  private static String source(String rule) {
    return "package app;\nclass Bucket {\n  Object rule() {\n    return " + rule + ";\n  }\n}\n";
  }

  private static List<String> seen(String rule) {
    return CorsLint.check("src/main/java/app/Bucket.java", source(rule)).findings().stream()
        .map(f -> f.at().startLine() + " " + f.severity().label() + " " + f.rule().name())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OPEN,
        "software.amazon.awssdk.services.s3.model.CORSRule.builder().allowedOrigins(\"*\").build()",
        "software.amazon.awscdk.services.s3.CorsRule.builder().allowedOrigins(java.util.List.of(\"*\")).build()",
        "new com.azure.storage.blob.models.BlobCorsRule().setAllowedOrigins(\"*\").setAllowedMethods(\"GET\")",
        "com.google.cloud.storage.Cors.newBuilder().setOrigins(java.util.List.of(com.google.cloud.storage.Cors.Origin.of(\"*\"))).build()",
        "new com.qcloud.cos.model.CORSRule().withAllowedOrigins(\"*\")",
      })
  void everybodyMayRead(String rule) {
    assertEquals(List.of("4 note storage-cors"), seen(rule));
  }

  @Test
  void everybodyMayWrite() {
    assertEquals(
        List.of("4 warning storage-cors"),
        seen(
            "software.amazon.awssdk.services.s3.model.CORSRule.builder().allowedMethods(\"GET\","
                + " \"PUT\").allowedOrigins(\"*\").build()"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk.services.s3.model.CORSRule.builder().allowedOrigins(\"https://app.example.com\").build()",
        "new com.azure.storage.blob.models.BlobCorsRule().setAllowedOrigins(\"https://app.example.com,https://b.example.com\")",
        "new app.own.CORSRule().setAllowedOrigins(\"*\")",
      })
  void listedOriginsAreSilent(String rule) {
    assertEquals(List.of(), seen(rule));
  }

  @Test
  void aProjectAsksForIt(@TempDir Path folder) throws Exception {
    write(folder.resolve("src/main/java/app/Bucket.java"), source(OPEN));
    assertEquals(List.of(), found(folder));
    write(folder.resolve("cors-lint.yml"), "severity:\n  storage-cors: warning\n");
    assertEquals(List.of("storage-cors"), found(folder));
    write(folder.resolve("cors-lint.yml"), "severity:\n  storage-cors: off\n");
    assertEquals(List.of(), found(folder));
  }

  private static List<String> found(Path folder) throws Exception {
    ScanRequest request = ScanRequest.builder(folder).settings(CorsLint.settings(folder)).build();
    return CorsLint.scan(request).findings().stream().map(f -> f.rule().name()).toList();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
