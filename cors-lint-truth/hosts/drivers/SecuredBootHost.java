import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Starts a site with Spring Security. After the first login Spring Security keeps a password as
 * bcrypt, which by design takes long to compare, and every request logs in: so the passwords stay
 * as they are.
 */
public final class SecuredBootHost extends BootHost {

  @Override
  protected void prepare(SpringApplication application) {
    application.addInitializers(
        context -> context.addBeanFactoryPostProcessor(SecuredBootHost::keepPasswords));
  }

  private static void keepPasswords(ConfigurableListableBeanFactory beans) {
    if (beans.getBeanNamesForType(PasswordEncoder.class, true, false).length == 0) {
      beans.registerSingleton("passwordEncoder", new Plain());
    }
  }

  /** Compares as Spring Security's usual encoder does, but leaves passwords as they are. */
  private static final class Plain implements PasswordEncoder {

    private final PasswordEncoder usual = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Override
    public String encode(CharSequence password) {
      return "{noop}" + password;
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
      return usual.matches(password, encoded);
    }
  }
}
