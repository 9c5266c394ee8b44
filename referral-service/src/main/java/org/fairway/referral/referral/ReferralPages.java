package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Together;

/**
 * Lists of referrals, each read with one message to the database and nothing else; those who ask
 * for the same list at the same moment are answered by the same.
 */
@ApplicationScoped
class ReferralPages {
  private static final int MOST = 100;
  // Longer than any message takes.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final LoneMessage message;
  private final CurrentScope scope;
  private final Together<Question, Answer> asking = new Together<>(MOST, LONGEST);

  ReferralPages(LoneMessage message, CurrentScope scope) {
    this.message = message;
    this.scope = scope;
  }

  /**
   * A referral in a list.
   *
   * @param disclosed whether the caller may see how it went
   */
  record Row(Referral referral, boolean disclosed) {}

  /** Equal for those to whom the same is answered. */
  private record Question(Object room, ReferralFilter filter, UUID before, int size) {}

  private static final class Answer {
    private volatile List<Row> rows;
  }

  /**
   * Newest first, as far as the caller may see them; without a running transaction.
   *
   * @param before only those older than this one; null from the newest
   */
  List<Row> of(ReferralFilter filter, UUID before, int size) {
    message.requireAlone();
    Question question = new Question(message.room(), filter, before, size);
    Answer answer = new Answer();
    asking.doTogether(
        question,
        answer,
        all -> {
          List<Row> rows = read(question);
          all.forEach(each -> each.rows = rows);
        });
    return answer.rows;
  }

  private List<Row> read(Question question) {
    Scope who = scope.get();
    List<Object> values = new ArrayList<>(List.of(who.tenant()));
    StringBuilder sql = new StringBuilder("select ").append(ReferralRow.COLUMNS);
    sql.append(who.tenantWide() ? ", true" : ", " + ReferralRepository.OUTCOME_SHARED);
    sql.append(" from referral r where r.tenant_id = ?");
    if (question.before() != null) {
      sql.append(" and r.id < ?");
      values.add(question.before());
    }
    if (!who.tenantWide()) {
      sql.append(" and r.organisation_id = ?").append(ReferralRepository.SHOWN_TO_REFERRER);
      values.add(who.organisation());
    }
    if (question.filter().partner() != null) {
      sql.append(" and r.organisation_id = ?");
      values.add(question.filter().partner().toString());
    }
    if (question.filter().status() != null) {
      sql.append(" and r.status = ?");
      values.add(question.filter().status().name());
    }
    // As a number in the text the limit tells the planner how few rows are wanted.
    sql.append(" order by r.id desc limit ").append(question.size());
    Asking questions = new Asking();
    Asking.Answer<Row> rows = questions.add(sql.toString(), ReferralPages::row, values.toArray());
    message.ask(questions);
    return rows.rows();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(ReferralRow.read(row), row.getBoolean(ReferralRow.COUNT + 1));
  }
}
