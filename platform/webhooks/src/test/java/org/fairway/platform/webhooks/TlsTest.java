package org.fairway.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pinned address changes nothing of whom the certificate must be for. */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final List<String> ASKED_FOR = new CopyOnWriteArrayList<>();

  @TempDir static Path folder;
  private static HttpsServer server;
  private static SSLContext trust;

  @BeforeAll
  static void start() throws Exception {
    KeyStore keys = certificate("hooks.example");
    KeyManagerFactory identity = KeyManagerFactory.getInstance("PKIX");
    identity.init(keys, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    SSLContext own = SSLContext.getInstance("TLS");
    own.init(identity.getKeyManagers(), null, null);
    trust = SSLContext.getInstance("TLS");
    trust.init(null, trusted.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(own));
    server.createContext(
        "/",
        exchange -> {
          ExtendedSSLSession session =
              (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
          session
              .getRequestedServerNames()
              .forEach(name -> ASKED_FOR.add(((SNIHostName) name).getAsciiName()));
          ASKED_FOR.add(exchange.getRequestHeaders().getFirst("Host"));
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static KeyStore certificate(String host) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "hooks",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyStore both = KeyStore.getInstance("PKCS12");
    both.load(null, null);
    both.setKeyEntry(
        "hooks", keys.getKey("hooks", PASSWORD), PASSWORD, keys.getCertificateChain("hooks"));
    both.setCertificateEntry("trusted", keys.getCertificate("hooks"));
    return both;
  }

  private static AttemptOutcome send(String host, SSLContext trusting) throws Exception {
    VettedNames names = new VettedNames(name -> new InetAddress[] {HERE}, new TargetRules(true));
    try (HttpSender sender = new HttpSender(names, trusting, Duration.ofSeconds(5))) {
      URI url = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/x");
      return sender.send(url, Map.of(), new byte[] {'{', '}'}).outcome();
    }
  }

  @Test
  void theNameIsAskedForAndTheCertificateMustBeForIt() throws Exception {
    // When, Then
    assertThat(send("hooks.example", trust)).isEqualTo(AttemptOutcome.DELIVERED);
    assertThat(ASKED_FOR)
        .containsExactly("hooks.example", "hooks.example:" + server.getAddress().getPort());
    assertThat(send("other.example", trust)).isEqualTo(AttemptOutcome.TLS_FAILED);
    assertThat(send("hooks.example", SSLContext.getDefault())).isEqualTo(AttemptOutcome.TLS_FAILED);
    assertThat(ASKED_FOR).hasSize(2);
  }
}
