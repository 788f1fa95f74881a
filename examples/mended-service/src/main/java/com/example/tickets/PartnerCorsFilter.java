package com.example.tickets;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebFilter("/partners/*")
public class PartnerCorsFilter implements Filter {
  private static final String PARTNER_HOST = "partner.example";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    allow((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  private static void allow(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    response.addHeader("Vary", "Origin");
    if (isPartner(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
  }

  private static boolean isPartner(String origin) {
    if (origin == null || !origin.startsWith("https://")) {
      return false;
    }
    String host = origin.substring("https://".length());
    return host.equals(PARTNER_HOST);
  }
}
