package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.InvalidTransactionException;
import java.util.Set;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.reporting.MetricsStandIn;
import org.fairway.reporting.render.ReportFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class FiguresTest {
  @Inject Figures figures;

  @Test
  void noTransactionIsHeldWhileAnotherServiceIsAsked() {
    ReportOrder order =
        new ReportOrder(
            ReportKind.WRES_ANNUAL,
            "RNA",
            new Period(2024),
            Audience.ICS,
            Set.of(ReportFormat.CSV));

    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> figures.fetch(order)))
        .hasRootCauseInstanceOf(InvalidTransactionException.class);
    assertThatThrownBy(figures::fetched).isInstanceOf(FiguresNeeded.class);
  }
}
