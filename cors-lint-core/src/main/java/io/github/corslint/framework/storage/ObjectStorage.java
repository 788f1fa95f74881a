package io.github.corslint.framework.storage;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CORS rules of Amazon S3 (SDK 1 and 2, CDK), Azure Blob Storage and Google Cloud Storage, and of
 * stores with the interface of S3.
 */
public final class ObjectStorage implements Framework {

  private static final Set<String> RULES =
      Set.of("CORSRule", "CorsRule", "BlobCorsRule", "QueueCorsRule");

  private static final List<String> LIBRARIES =
      List.of(
          "com.amazonaws.",
          "software.amazon.",
          "com.azure.",
          "com.microsoft.azure.",
          "com.aliyun.oss.",
          "com.qcloud.cos.",
          "com.obs.");

  private static final String GOOGLE = "com.google.cloud.storage.";

  @Override
  public List<String> words() {
    return List.of("CorsRule", "cloud.storage.Cors");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new StorageLibrary());
  }

  private static final class StorageLibrary implements Library {

    @Override
    public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
      return isRule(type) && arguments.isEmpty()
          ? Optional.of(new StorageRule(site).recorded(site))
          : Optional.empty();
    }

    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      boolean builds = method.equals("builder") || method.equals("newBuilder");
      if (builds && (isRule(type) || isOfGoogle(type, "Cors"))) {
        return Optional.of(new StorageRule(site).recorded(site));
      }
      return isOfGoogle(type, "Origin") ? origin(method, arguments) : Optional.empty();
    }

    private static Optional<Value> origin(String method, List<Value> arguments) {
      if (method.equals("any")) {
        return Optional.of(Known.of("*"));
      }
      return method.equals("of") && arguments.size() == 1
          ? Optional.of(arguments.get(0))
          : Optional.empty();
    }

    private static boolean isRule(TypeName type) {
      return RULES.contains(type.simple())
          && LIBRARIES.stream().anyMatch(library -> type.isImported(library, type.simple()));
    }

    private static boolean isOfGoogle(TypeName type, String name) {
      return type.isImported(GOOGLE, name);
    }
  }
}
