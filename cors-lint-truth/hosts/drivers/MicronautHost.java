import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/**
 * Runs the controllers of the site, whose beans the compiler has written, on Micronaut 3 and 4. What
 * Micronaut does for servers on localhost alone is switched off: sites are not deployed there.
 */
public final class MicronautHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    ApplicationContext context =
        ApplicationContext.builder()
            .classLoader(site.loader())
            .deduceEnvironment(false)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "micronaut.server.host",
                    "127.0.0.1",
                    "micronaut.server.cors.localhost-pass-through",
                    true))
            .start();
    try {
      return new Server(
          context.getBean(EmbeddedServer.class).start().getPort(), context::close);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }
}
