package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.referral.Referrals;
import org.fairway.referral.search.Place;
import org.fairway.referral.search.ReferralSearch;

@Path("/v1/referrals/search")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralSearchResource {

  private static final String LIST = "referral-search";

  private final ReferralSearch search;
  private final Referrals referrals;
  private final Cursors cursors;

  ReferralSearchResource(ReferralSearch search, Referrals referrals, Cursors cursors) {
    this.search = search;
    this.referrals = referrals;
    this.cursors = cursors;
  }

  @POST
  @Operation(
      operationId = "searchReferrals",
      summary = "Find referrals",
      description =
          "By body, so that no name is in an address. All that is given must hold. With a name or"
              + " group: newest person first, and everybody found is on record; the care system"
              + " finds people so only while their REFERRAL consent is live. With overdue: what is"
              + " late for longest first. With a day: latest submitted first. Otherwise latest begun first. Names are compared word by word,"
              + " whole words, without case and accents.")
  public Page<ReferralView> search(
      @NotNull @Valid SearchBody body, @Valid @BeanParam PageRequest page) {
    Map<String, String> given = body.given();
    Place after = Place.read(cursors.verify(LIST, given, page.cursor()));
    List<Place> found = search.find(body.wanted(), after, page.limit() + 1);
    Page<Place> places =
        Page.of(
            found, page.limit(), place -> place, last -> cursors.sign(LIST, given, last.written()));
    List<ReferralView> views =
        referrals.listed(places.items().stream().map(Place::referral).toList()).stream()
            .map(ReferralView::of)
            .toList();
    return new Page<>(views, places.next());
  }
}
