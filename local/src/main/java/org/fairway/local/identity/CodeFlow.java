package org.fairway.local.identity;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairway.local.server.ServerException;

/** Signs a person in by authorisation code with PKCE, filling in the pages as the person would. */
final class CodeFlow {
  private static final String CLIENT = "fairway-console";
  private static final String REDIRECT = "http://localhost/callback";
  private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
  private static final Pattern PROBLEM = Pattern.compile("kc-feedback-text\">\\s*([^<\\s][^<]*)");
  private static final Pattern PARAMETER = Pattern.compile("[?&]([a-z_]+)=([^&]*)");

  private static final int MOST_PAGES = 8;

  private final String endpoint;
  private final Browser browser = new Browser();

  CodeFlow(String realmUrl) {
    this.endpoint = realmUrl + "/protocol/openid-connect";
  }

  /**
   * @param newPassword taken when the realm asks for one at first sign-in; null refuses to change
   *     it
   */
  String token(String username, String password, String newPassword, String scopes) {
    String verifier = Personas.password() + Personas.password();
    String state = Personas.password();
    String start = endpoint + "/auth?" + Browser.encode(request(verifier, state, scopes));
    String code = code(walk(start, username, password, newPassword), state);
    Map<String, String> form =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", CLIENT,
            "redirect_uri", REDIRECT,
            "code", code,
            "code_verifier", verifier);
    return SignIn.accessToken(browser.post(endpoint + "/token", form));
  }

  /** Goes from page to page, filling in each, until the realm sends the person back with a code. */
  private String walk(String start, String username, String password, String newPassword) {
    HttpResponse<String> page = browser.get(start);
    boolean named = false;
    for (int step = 0; step < MOST_PAGES; step++) {
      Optional<String> next = page.headers().firstValue("Location");
      if (next.filter(address -> address.startsWith(REDIRECT)).isPresent()) {
        return next.get();
      }
      if (next.isPresent()) {
        page = browser.get(next.get());
      } else if (newPassword != null && page.body().contains("name=\"password-new\"")) {
        page =
            browser.post(
                action(page), Map.of("password-new", newPassword, "password-confirm", newPassword));
      } else if (!named && page.body().contains("name=\"password\"")) {
        named = true;
        page = browser.post(action(page), Map.of("username", username, "password", password));
      } else {
        throw refused(page);
      }
    }
    throw refused(page);
  }

  private static Map<String, String> request(String verifier, String state, String scopes) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", CLIENT);
    query.put("redirect_uri", REDIRECT);
    query.put("scope", "openid " + scopes);
    query.put("state", state);
    query.put("code_challenge_method", "S256");
    query.put("code_challenge", challenge(verifier));
    return query;
  }

  /** Base64url of the verifier's SHA-256, RFC 7636 section 4.2. */
  static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String action(HttpResponse<String> page) {
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw refused(page);
    }
    return form.group(1).replace("&amp;", "&");
  }

  private static String code(String location, String state) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher matcher = PARAMETER.matcher(location);
    while (matcher.find()) {
      parameters.put(matcher.group(1), matcher.group(2));
    }
    if (!state.equals(parameters.get("state")) || !parameters.containsKey("code")) {
      throw new ServerException(
          "Keycloak did not sign in: " + parameters.getOrDefault("error_description", location));
    }
    return parameters.get("code");
  }

  private static ServerException refused(HttpResponse<String> page) {
    Matcher problem = PROBLEM.matcher(page.body());
    String reason = problem.find() ? problem.group(1).trim() : "status " + page.statusCode();
    return new ServerException("Keycloak did not sign in: " + reason);
  }
}
