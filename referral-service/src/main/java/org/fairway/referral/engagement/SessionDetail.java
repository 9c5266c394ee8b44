package org.fairway.referral.engagement;

import java.util.List;
import org.fairway.platform.web.AllowedAction;

/**
 * A session with its places.
 *
 * @param actions what the caller may do with it now; empty in lists
 */
public record SessionDetail(
    EngagementSession session, SessionPlaces places, List<AllowedAction> actions) {}
