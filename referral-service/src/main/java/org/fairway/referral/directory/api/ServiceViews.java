package org.fairway.referral.directory.api;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.referral.directory.ListedService;
import org.fairway.referral.directory.Listing;
import org.fairway.referral.directory.Listing.Source;

/**
 * Shows listings as services of HSDS-UK 3.0. Ids of what has none of its own are made from what it
 * is, so that they are the same each time.
 */
final class ServiceViews {
  /** Names of registers by org-id.guide. */
  private static final Map<String, String> REGISTERS =
      Map.of(
          "ODS", "GB-NHS",
          "CHARITY", "GB-CHC",
          "COMPANY", "GB-COH",
          "UKPRN", "GB-UKPRN",
          "URN", "GB-EDU");

  private static final String STATISTICAL =
      "http://statistics.data.gov.uk/id/statistical-geography/";
  private static final UUID PLACE = made("unit place");

  private ServiceViews() {}

  static ServiceView of(ListedService listed, UriInfo asked) {
    Listing listing = listed.listing();
    UUID organization = listing.providerId();
    return new ServiceView(
        listing.id(),
        organization,
        listing.name(),
        listing.description(),
        asked.getBaseUriBuilder().path("services").path(listing.id().toString()).build().toString(),
        "active",
        listing.modifiedAt(),
        new ServiceView.Organization(
            organization, provider(listed), about(listed), listing.website(), identifiers(listing)),
        areas(listed),
        listing.languages().stream().map(tag -> language(listing, tag)).toList(),
        attributes(listing),
        capacity(listing));
  }

  private static String provider(ListedService listed) {
    Listing listing = listed.listing();
    if (listing.source() == Source.PARTNER) {
      return listing.name();
    }
    return listing.provider().equals(listed.tenant())
        ? careSystem(listed.tenant())
        : "NHS organisation " + listing.provider();
  }

  private static String about(ListedService listed) {
    return listed.listing().source() == Source.PARTNER
        ? listed.listing().description()
        : provider(listed) + ", by its code in the NHS Organisation Data Service.";
  }

  private static String careSystem(String tenant) {
    return "Integrated care system " + tenant;
  }

  private static List<ServiceView.Identifier> identifiers(Listing listing) {
    return listing.identifiers().stream()
        .map(
            stored -> {
              int colon = stored.indexOf(':');
              String scheme = stored.substring(0, colon);
              return new ServiceView.Identifier(
                  made(listing.id() + " identifier " + stored),
                  REGISTERS.get(scheme),
                  scheme,
                  stored.substring(colon + 1));
            })
        .toList();
  }

  private static List<ServiceView.ServiceArea> areas(ListedService listed) {
    List<String> codes = listed.listing().areas();
    if (codes.isEmpty()) {
      String whole = careSystem(listed.tenant());
      return List.of(new ServiceView.ServiceArea(made(listed.listing().id() + whole), whole, null));
    }
    return codes.stream()
        .map(
            code ->
                new ServiceView.ServiceArea(
                    made(listed.listing().id() + " area " + code), code, STATISTICAL + code))
        .toList();
  }

  private static ServiceView.Language language(Listing listing, String tag) {
    return new ServiceView.Language(
        made(listing.id() + " language " + tag),
        Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH),
        tag);
  }

  private static List<ServiceView.Attribute> attributes(Listing listing) {
    String kinds = listing.source() == Source.PARTNER ? "partner-kind" : "pathway-type";
    List<ServiceView.Attribute> all = new ArrayList<>();
    Stream.of(listing.kind())
        .map(code -> attribute(listing, "service_type", kinds, code))
        .forEach(all::add);
    listing.groups().stream()
        .map(code -> attribute(listing, "intended_audience", "priority-group", code))
        .forEach(all::add);
    return all;
  }

  private static ServiceView.Attribute attribute(
      Listing listing, String link, String taxonomy, String code) {
    UUID term = made(taxonomy + " " + code);
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return new ServiceView.Attribute(
        made(listing.id() + " " + link + " " + code),
        listing.id(),
        term,
        link,
        new ServiceView.Term(term, words, words, "urn:fairway:taxonomy:" + taxonomy, code));
  }

  private static List<ServiceView.Capacity> capacity(Listing listing) {
    if (listing.places() == null) {
      return List.of();
    }
    return List.of(
        new ServiceView.Capacity(
            made(listing.id() + " capacity"),
            listing.id(),
            PLACE,
            new ServiceView.Unit(PLACE, "Place"),
            listing.available(),
            listing.places(),
            "Places that are free, of all there are",
            listing.modifiedAt()));
  }

  private static UUID made(String of) {
    return UUID.nameUUIDFromBytes(("fairway directory " + of).getBytes(StandardCharsets.UTF_8));
  }
}
