package io.github.corslint.attack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Domains below which anybody gets a host of their own, so that a sub-domain there says nothing
 * about who runs it.
 */
public final class SharedHosting {

  /** From the private section of the Public Suffix List of 2026-08-19, the services best known. */
  private static final List<String> LISTED =
      List.of(
          "amplifyapp.com",
          "appspot.com",
          "azureedge.net",
          "azurefd.net",
          "azurestaticapps.net",
          "azurewebsites.net",
          "blob.core.windows.net",
          "blogspot.com",
          "bolt.host",
          "cloudapp.net",
          "cloudfront.net",
          "csb.app",
          "deno.dev",
          "elasticbeanstalk.com",
          "firebaseapp.com",
          "fly.dev",
          "framer.app",
          "gitbook.io",
          "github.io",
          "githubpreview.dev",
          "gitlab.io",
          "herokuapp.com",
          "hf.space",
          "lovable.app",
          "myshopify.com",
          "netlify.app",
          "ngrok-free.app",
          "ngrok.app",
          "ngrok.dev",
          "ngrok.io",
          "now.sh",
          "ondigitalocean.app",
          "onrender.com",
          "pages.dev",
          "r2.dev",
          "repl.co",
          "replit.app",
          "replit.dev",
          "s3.amazonaws.com",
          "streamlit.app",
          "trycloudflare.com",
          "up.railway.app",
          "vercel.app",
          "vercel.dev",
          "web.app",
          "webflow.io",
          "workers.dev",
          "zeabur.app");

  /** Services that the list lacks although they hand out hosts: previews, tunnels, blogs. */
  private static final List<String> UNLISTED =
      List.of(
          "app.github.dev",
          "cloudapp.azure.com",
          "codesandbox.io",
          "gitpod.io",
          "glitch.me",
          "loca.lt",
          "stackblitz.io",
          "surge.sh",
          "webcontainer.io",
          "wordpress.com");

  private SharedHosting() {}

  /** The longest shared domain that this host is below or equal to. */
  public static Optional<String> suffixOf(String host) {
    return Stream.concat(LISTED.stream(), UNLISTED.stream())
        .filter(suffix -> host.equals(suffix) || host.endsWith("." + suffix))
        .reduce((a, b) -> a.length() >= b.length() ? a : b);
  }
}
