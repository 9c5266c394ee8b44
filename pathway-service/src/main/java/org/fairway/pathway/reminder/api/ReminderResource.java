package org.fairway.pathway.reminder.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.reminder.Reminder;
import org.fairway.pathway.reminder.Reminders;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of reminders. */
@Path("/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders", description = "What is to be done about enrolments, by a day")
public class ReminderResource {
  private static final String LIST = "reminders";

  private final Reminders reminders;
  private final Pages pages;

  ReminderResource(Reminders reminders, Pages pages) {
    this.reminders = reminders;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listReminders",
      summary = "List what is to be done",
      description =
          "Reminders whose day has come and which are open still. Each closes by itself when what it"
              + " asks for is recorded. Those about people who withdrew consent wait.")
  public Page<ReminderView> list(
      @QueryParam("enrolment") @Parameter(description = "Only those of this enrolment")
          UUID enrolment,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("enrolment", enrolment);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> reminders.open(enrolment, before, rows),
        Reminder::id,
        ReminderView::of);
  }
}
