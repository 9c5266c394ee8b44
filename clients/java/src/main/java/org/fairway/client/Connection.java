package org.fairway.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.fairway.client.http.ApiClient;

/**
 * The way to one service: each request carries a token, and each problem comes back as a {@link
 * ProblemException}.
 *
 * <pre>{@code
 * ApiClient referral = Connection.to("http://localhost:8081", credentials);
 * PeopleApi people = new PeopleApi(referral);
 * }</pre>
 */
public final class Connection {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
  private static final int FIRST_ERROR = 400;
  private static final int UNAUTHORISED = 401;

  private Connection() {}

  /**
   * A client for the generated classes of one service. Five seconds to connect, a minute to answer;
   * both can be changed on what is returned, before it is given to an API class.
   *
   * @param service its address without {@code /v1}
   * @param token asked before each request, so it should keep the token that it has while it is
   *     good, as {@link ClientCredentials} do; a {@link TokenSource} is told when one is refused
   */
  public static ApiClient to(String service, Supplier<String> token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(withoutSlash(service));
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.setConnectTimeout(CONNECT_LIMIT);
    client.setReadTimeout(ANSWER_LIMIT);
    client.setRequestInterceptor(
        request -> request.setHeader("Authorization", "Bearer " + token.get()));
    client.setResponseInterceptor(
        response -> {
          if (response.statusCode() == UNAUTHORISED && token instanceof TokenSource source) {
            source.forget();
          }
          refuse(response);
        });
    return client;
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static void refuse(HttpResponse<InputStream> response) {
    if (response.statusCode() < FIRST_ERROR) {
      return;
    }
    try (InputStream body = ApiClient.getResponseBody(response)) {
      String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      throw new ProblemException(
          Problem.read(response.statusCode(), text), response.headers(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
