package com.example;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class ShopFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = ((HttpServletRequest) request).getHeader("Origin");
    HttpServletResponse answer = (HttpServletResponse) response;
    if (origin != null && origin.startsWith("https://www.shop.example")) {
      answer.setHeader("Access-Control-Allow-Origin", origin);
      answer.setHeader("Access-Control-Allow-Credentials", "true");
      answer.addHeader("Vary", "Origin");
    }
    chain.doFilter(request, response);
  }
}
