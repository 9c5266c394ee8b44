package org.fairway.platform.tenancy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.web.Caller;
import org.fairway.platform.web.Quota;
import org.fairway.platform.web.RateLimits;

/**
 * Limits those who call without a token. They share 256 budgets by their address, so that neither
 * one of them can use up everybody's, nor can many addresses fill the memory; all of them together
 * share that of a tenant. No address is kept.
 *
 * <p>The address is that of the connection. What a header says of it counts only when a proxy is
 * trusted to write that header ({@code quarkus.http.proxy.*}).
 */
@ApplicationScoped
class OpenCallers {
  private static final int BUDGETS = 256;

  private final RateLimits limits;
  private final CurrentVertxRequest request;
  private final Supplier<Integer> perAddress;

  OpenCallers(
      RateLimits limits,
      CurrentVertxRequest request,
      @ConfigProperty(name = "fairway.web.open-requests-per-minute") Supplier<Integer> perAddress) {
    this.limits = limits;
    this.request = request;
    this.perAddress = perAddress;
  }

  private record Anonymous(String identity) implements Caller {
    @Override
    public String tenant() {
      return "";
    }
  }

  /**
   * Takes one call from the budgets; 429 when one is spent.
   *
   * @return what is left of the address's; null when it is not limited
   */
  Quota take() {
    SocketAddress address = request.getCurrent().request().remoteAddress();
    int block = Addresses.block(address == null ? "" : address.hostAddress()).hashCode();
    String budget = "open " + Math.floorMod(block, BUDGETS);
    // Its own first: calls of one address that are refused take nothing from all others.
    Quota left = limits.take("open", budget, perAddress.get());
    limits.take(new Anonymous(budget));
    return left;
  }
}
