package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectRecord;
import org.fairway.platform.privacy.subject.SubjectRoom;

/**
 * Frees the places of somebody who is erased, before the list of tables takes their pseudonym off
 * the requests. It tells nothing: the list does.
 */
@ApplicationScoped
class ErasedPlaces implements SubjectRoom {
  private final PlacesGivenUp places;

  ErasedPlaces(PlacesGivenUp places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "places held";
  }

  @Override
  public List<SubjectRecord> tell(Subject whom) {
    return List.of();
  }

  /** Nothing is erased here, so that no request is counted twice. */
  @Override
  public int erase(Subject whom) {
    places.ofPerson(whom.pseudonym());
    return 0;
  }
}
