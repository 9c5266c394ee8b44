package org.fairway.referral.directory.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.fairway.platform.web.Caller;
import org.fairway.platform.web.Quota;
import org.fairway.platform.web.RateLimits;

/**
 * Limits those who call without a token. They share 256 budgets by their address, so that neither
 * one of them can use up everybody's, nor can many addresses fill the memory. No address is kept.
 */
@ApplicationScoped
class OpenCallers {
  private static final int BUDGETS = 256;

  private final RateLimits limits;
  private final CurrentVertxRequest request;

  OpenCallers(RateLimits limits, CurrentVertxRequest request) {
    this.limits = limits;
    this.request = request;
  }

  private record Anonymous(int budget) implements Caller {
    @Override
    public String tenant() {
      return "";
    }

    @Override
    public String identity() {
      return "open " + budget;
    }
  }

  /** 429 when the budget is spent. */
  void take(ContainerRequestContext context) {
    SocketAddress address = request.getCurrent().request().remoteAddress();
    String host = address == null ? "" : String.valueOf(address.hostAddress());
    Anonymous caller = new Anonymous(Math.floorMod(host.hashCode(), BUDGETS));
    context.setProperty(Quota.PROPERTY, limits.take(caller));
  }
}
