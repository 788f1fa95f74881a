package io.github.corslint.attack;

import java.util.List;
import java.util.Optional;

/**
 * Domains below which anybody gets a host of their own, so that a sub-domain there says nothing
 * about who runs it. Taken from the private section of the Public Suffix List (read in 2026); hosts
 * of previews and tunnels that the list lacks are marked below.
 */
public final class SharedHosting {

  private static final List<String> SUFFIXES =
      List.of(
          "amplifyapp.com",
          "app.github.dev",
          "appspot.com",
          "azurestaticapps.net",
          "azurewebsites.net",
          "blob.core.windows.net",
          "blogspot.com",
          "cloudapp.azure.com",
          "cloudfront.net",
          "codesandbox.io", // not on the list: previews are csb.app and *.codesandbox.io
          "csb.app",
          "deno.dev",
          "elasticbeanstalk.com",
          "firebaseapp.com",
          "fly.dev",
          "gitbook.io",
          "github.io",
          "githubpreview.dev",
          "gitlab.io",
          "gitpod.io",
          "glitch.me",
          "herokuapp.com",
          "loca.lt",
          "myshopify.com",
          "netlify.app",
          "ngrok-free.app",
          "ngrok.app",
          "ngrok.dev",
          "ngrok.io",
          "now.sh",
          "onrender.com",
          "pages.dev",
          "railway.app",
          "repl.co",
          "replit.app",
          "replit.dev",
          "s3.amazonaws.com",
          "stackblitz.io", // not on the list: previews are *.stackblitz.io
          "surge.sh",
          "trycloudflare.com",
          "up.railway.app",
          "vercel.app",
          "vercel.dev",
          "web.app",
          "webcontainer.io",
          "wordpress.com",
          "workers.dev");

  private SharedHosting() {}

  /** The longest shared domain that this host is below or equal to. */
  public static Optional<String> suffixOf(String host) {
    return SUFFIXES.stream()
        .filter(suffix -> host.equals(suffix) || host.endsWith("." + suffix))
        .reduce((a, b) -> a.length() >= b.length() ? a : b);
  }
}
