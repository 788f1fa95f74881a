package app;

import java.util.Set;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.shiro.web.filter.AccessControlFilter;
import org.apache.shiro.web.filter.authc.BasicHttpAuthenticationFilter;
import org.apache.shiro.web.filter.authc.FormAuthenticationFilter;
import org.apache.shiro.web.util.WebUtils;

class JwtFilter extends BasicHttpAuthenticationFilter {
  @Override
  protected boolean preHandle(ServletRequest request, ServletResponse response) throws Exception {
    HttpServletRequest q = (HttpServletRequest) request;
    HttpServletResponse r = (HttpServletResponse) response;
    r.setHeader("Access-Control-Allow-Origin", q.getHeader("Origin")); // want [reflected-origin]
    r.setHeader("Access-Control-Allow-Credentials", "true");
    if (q.getMethod().equals("OPTIONS")) {
      r.setStatus(200);
      return false;
    }
    return super.preHandle(request, response);
  }
}

class DeniedFilter extends FormAuthenticationFilter {
  @Override
  protected boolean onAccessDenied(ServletRequest request, ServletResponse response) throws Exception {
    HttpServletResponse r = WebUtils.toHttp(response);
    HttpServletRequest q = WebUtils.toHttp(request);
    r.setHeader("Access-Control-Allow-Origin", q.getHeader("Origin")); // want [reflected-origin]
    r.setHeader("Access-Control-Allow-Credentials", "true");
    r.setStatus(401);
    return false;
  }
}

class StarFilter extends AccessControlFilter {
  @Override
  protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
    ((HttpServletResponse) response).addHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    return true;
  }
}

class ListedFilter extends BasicHttpAuthenticationFilter {
  private static final Set<String> TRUSTED = Set.of("https://shop.example.com");

  @Override
  protected boolean preHandle(ServletRequest request, ServletResponse response) throws Exception {
    String origin = WebUtils.toHttp(request).getHeader("Origin");
    if (TRUSTED.contains(origin)) {
      HttpServletResponse r = WebUtils.toHttp(response);
      r.setHeader("Access-Control-Allow-Origin", origin);
      r.setHeader("Access-Control-Allow-Credentials", "true");
      r.addHeader("Vary", "Origin");
    }
    return super.preHandle(request, response);
  }
}
