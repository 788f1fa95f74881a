package io.github.corslint.framework.armeria;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The decorator of Armeria, as code and as an annotation. */
public final class Armeria implements Framework {

  @Override
  public List<String> words() {
    return List.of("CorsService", "CorsDecorator");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new ArmeriaLibrary());
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    return Decorators.policies(source, context);
  }

  private static final class ArmeriaLibrary implements Library {
    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      return type.is("com.linecorp.armeria", "CorsService") && method.startsWith("builder")
          ? Optional.of(
              new ServiceBuilder(method, arguments, Optional.empty(), site).recorded(site))
          : Optional.empty();
    }
  }
}
