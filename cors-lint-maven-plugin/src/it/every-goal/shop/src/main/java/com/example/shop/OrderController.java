package com.example.shop;

import com.example.sites.Sites;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CrossOrigin(originPatterns = Sites.PARTNERS, allowCredentials = "true")
public class OrderController {

  @GetMapping("/orders")
  public String orders() {
    return "orders";
  }
}
