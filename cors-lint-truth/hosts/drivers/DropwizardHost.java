import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.lang.reflect.Constructor;
import java.util.List;
import org.eclipse.jetty.server.ServerConnector;

/** Runs the application of the site as the command {@code server} of Dropwizard does. */
public final class DropwizardHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    for (Class<?> type : site.types()) {
      if (Application.class.isAssignableFrom(type)) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        @SuppressWarnings("unchecked")
        Application<Configuration> application =
            (Application<Configuration>) constructor.newInstance();
        return run(application);
      }
    }
    throw new IllegalStateException("the site has no application");
  }

  private static Server run(Application<Configuration> application) throws Exception {
    HttpConnectorFactory connector = new HttpConnectorFactory();
    connector.setPort(0);
    connector.setBindHost("127.0.0.1");
    SimpleServerFactory factory = new SimpleServerFactory();
    factory.setConnector(connector);
    factory.setApplicationContextPath("/");
    factory.setRequestLogFactory(silence());
    Configuration configuration = new Configuration();
    configuration.setServerFactory(factory);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(application);
    application.initialize(bootstrap);
    Environment environment = new Environment("site");
    environment.healthChecks().register("site", new Alive());
    bootstrap.run(configuration, environment);
    application.run(configuration, environment);
    org.eclipse.jetty.server.Server server = factory.build(environment);
    server.start();
    return new Server(((ServerConnector) server.getConnectors()[0]).getLocalPort(), server::stop);
  }

  private static LogbackAccessRequestLogFactory silence() {
    LogbackAccessRequestLogFactory log = new LogbackAccessRequestLogFactory();
    log.setAppenders(List.of());
    return log;
  }

  /** Dropwizard warns of applications without a health check. */
  private static final class Alive extends HealthCheck {
    @Override
    protected Result check() {
      return Result.healthy();
    }
  }
}
