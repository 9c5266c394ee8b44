package org.fairway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.platform.testing.Indexes;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Referrals are written more often than any other table: each index must earn its place. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class IndexesTest {
  @Test
  void noIndexDoesWhatAnotherDoes() {
    assertThat(Indexes.inVain()).isEmpty();
  }

  /** Control arm: the index that was there before is found. */
  @Test
  void oneTooManyIsFound() {
    try {
      TestDatabase.execute("create index one_too_many on referral (tenant_id, id desc)");
      assertThat(Indexes.inVain()).containsExactly("one_too_many");
    } finally {
      TestDatabase.execute("drop index one_too_many");
    }
  }

  @Test
  void noUniqueKeyAndNoViewTellsOneCareSystemOfAnother() {
    assertThat(Indexes.acrossTenants()).isEmpty();
    assertThat(Indexes.withOwnersEyes()).isEmpty();
  }

  @Test
  void controlArmAKeyOverAllCareSystemsAndAViewOfTheOwnersAreFound() {
    try {
      TestDatabase.execute(
          "create unique index telling on referral (reference)",
          "create view told as select id from referral");
      assertThat(Indexes.acrossTenants()).containsExactly("telling");
      assertThat(Indexes.withOwnersEyes()).containsExactly("told");
    } finally {
      TestDatabase.execute("drop index if exists telling", "drop view if exists told");
    }
  }
}
