import io.github.corslint.truth.host.Host;
import io.github.corslint.truth.host.Server;
import io.github.corslint.truth.host.Site;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

/** Starts a site as a Spring Boot application: its own main class, else a scan of its packages. */
public class BootHost implements Host {

  @Override
  public Server start(Site site) throws Exception {
    SpringApplication application = new SpringApplication(new DefaultResourceLoader(site.loader()));
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(
        Map.of(
            "spring.security.user.name", "user",
            "spring.security.user.password", "{noop}password",
            "sa-token.is-print", "false"));
    Class<?> main = main(site);
    application.addPrimarySources(List.of(main));
    if (main == Everything.class) {
      String[] packages = site.packages().toArray(String[]::new);
      application.addInitializers(context -> ((AnnotationConfigRegistry) context).scan(packages));
    }
    site.profile().ifPresent(application::setAdditionalProfiles);
    prepare(application);
    ConfigurableApplicationContext context = application.run("--server.port=0", "--server.address=127.0.0.1");
    return new Server(Integer.parseInt(context.getEnvironment().getProperty("local.server.port")), context::close);
  }

  /** What a host has to add before the application runs. */
  protected void prepare(SpringApplication application) {}

  private static Class<?> main(Site site) throws ClassNotFoundException {
    for (Class<?> type : site.types()) {
      if (type.isAnnotationPresent(SpringBootApplication.class)) {
        return type;
      }
    }
    return Everything.class;
  }

  /** What a main class would switch on. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  public static class Everything {}
}
