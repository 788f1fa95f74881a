package app;

import com.opensymphony.xwork2.ActionContext;
import com.opensymphony.xwork2.ActionInvocation;
import com.opensymphony.xwork2.ActionSupport;
import com.opensymphony.xwork2.interceptor.AbstractInterceptor;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts2.ServletActionContext;
import org.apache.struts2.StrutsStatics;
import org.apache.struts2.interceptor.ServletRequestAware;
import org.apache.struts2.interceptor.ServletResponseAware;

class EchoInterceptor extends AbstractInterceptor {
  @Override
  public String intercept(ActionInvocation invocation) throws Exception {
    HttpServletResponse response = ServletActionContext.getResponse();
    response.setHeader("Access-Control-Allow-Origin", ServletActionContext.getRequest().getHeader("Origin")); // want [reflected-origin]
    response.setHeader("Access-Control-Allow-Credentials", "true");
    return invocation.invoke();
  }
}

class StarInterceptor extends AbstractInterceptor {
  @Override
  public String intercept(ActionInvocation invocation) throws Exception {
    ActionContext context = invocation.getInvocationContext();
    HttpServletResponse response = (HttpServletResponse) context.get(StrutsStatics.HTTP_RESPONSE);
    response.addHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    return invocation.invoke();
  }
}

class AwareAction extends ActionSupport implements ServletRequestAware, ServletResponseAware {
  private HttpServletRequest request;
  private HttpServletResponse response;

  @Override
  public void setServletRequest(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public void setServletResponse(HttpServletResponse response) {
    this.response = response;
  }

  @Override
  public String execute() {
    String origin = request.getHeader("Origin");
    if (origin != null && origin.contains("example.com")) { // want [weak-origin-check]
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    return SUCCESS;
  }
}

class FixedAction extends ActionSupport {
  public String list() {
    ServletActionContext.getResponse().setHeader("Access-Control-Allow-Origin", "https://shop.example.com");
    ServletActionContext.getResponse().setHeader("Access-Control-Allow-Credentials", "true");
    return SUCCESS;
  }
}

class ComparingInterceptor extends AbstractInterceptor {
  @Override
  public String intercept(ActionInvocation invocation) throws Exception {
    HttpServletRequest request = ServletActionContext.getRequest();
    String origin = request.getHeader("Origin");
    if ("https://shop.example.com".equals(origin)) {
      ServletActionContext.getResponse().setHeader("Access-Control-Allow-Origin", origin);
      ServletActionContext.getResponse().setHeader("Access-Control-Allow-Credentials", "true");
    }
    return invocation.invoke();
  }
}
