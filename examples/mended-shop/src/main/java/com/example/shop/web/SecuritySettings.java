package com.example.shop.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

@Configuration
public class SecuritySettings {

  @Bean
  @Order(1)
  SecurityFilterChain partnerFilterChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/partners/**")
        .cors(cors -> cors.configurationSource(partnerOrigins()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .build();
  }

  @Bean
  SecurityFilterChain shopFilterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(CorsUtils::isPreFlightRequest)
                    .permitAll()
                    .requestMatchers("/catalog/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  private static CorsConfigurationSource partnerOrigins() {
    CorsConfiguration partners = new CorsConfiguration();
    partners.setAllowedOrigins(List.of("https://www.partner.example"));
    partners.setAllowedMethods(List.of("GET"));
    partners.setAllowCredentials(true);
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/partners/**", partners);
    return source;
  }
}
