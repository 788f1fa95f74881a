package io.github.corslint.framework.jaxrs;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The filters of RESTEasy and CXF as running code sees them. */
final class JaxRsLibrary implements Library {

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (type.certain() && type.is("org.jboss.resteasy", "CorsFilter")) {
      ResteasyFilter made = new ResteasyFilter(site);
      site.run().record(made);
      return Optional.of(made);
    }
    if (type.is("org.apache.cxf", "CrossOriginResourceSharingFilter")) {
      CxfFilter made = new CxfFilter(site);
      site.run().record(made);
      return Optional.of(made);
    }
    return Optional.empty();
  }
}
