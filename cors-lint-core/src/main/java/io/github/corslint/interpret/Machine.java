package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * What Java tells of the machine it runs on: environment variables and system properties. Nothing
 * in the source sets them, so that the default beside them is what ships.
 */
final class Machine {

  private static final String OWN_HOST = "self.test";

  private Machine() {}

  static Optional<Value> call(TypeName type, String method, List<Value> arguments, CallSite site) {
    return switch (type.simple() + "." + method) {
      case "System.getenv" ->
          Optional.of(arguments.isEmpty() ? new Variables() : unset(arguments.get(0), site));
      case "System.getProperty" ->
          Optional.of(arguments.size() == 2 ? arguments.get(1) : unset(arguments.get(0), site));
      case "Integer.getInteger", "Long.getLong" ->
          Optional.of(arguments.size() == 2 ? arguments.get(1) : unset(arguments.get(0), site));
      case "Boolean.getBoolean" -> Optional.of(Known.FALSE);
      case "System.lineSeparator" -> Optional.of(Known.of("\n"));
      case "InetAddress.getLocalHost" -> Optional.of(new LocalHost());
      default -> Optional.empty();
    };
  }

  private static Unknown unset(Value name, CallSite site) {
    String reason = name instanceof Known known ? known.text().orElse("") : "";
    return Unknown.unset(reason.isEmpty() ? site.text() : "the setting " + reason);
  }

  /** The machine in its network, whose name is the application's own unless it says otherwise. */
  private record LocalHost() implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return switch (method) {
        case "getHostName", "getCanonicalHostName" ->
            Optional.of(site.run().ownAddress(Known.of(OWN_HOST), site));
        default -> Optional.empty();
      };
    }
  }

  /** {@code System.getenv()}. */
  private record Variables() implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return switch (method) {
        case "get" -> Optional.of(unset(arguments.get(0), site));
        case "getOrDefault" -> Optional.of(arguments.get(1));
        case "containsKey" -> Optional.of(Known.FALSE);
        default -> Optional.empty();
      };
    }
  }
}
