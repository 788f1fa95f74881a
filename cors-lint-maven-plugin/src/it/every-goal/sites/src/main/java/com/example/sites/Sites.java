package com.example.sites;

public final class Sites {
  public static final String PARTNERS = "*";

  private Sites() {}
}
