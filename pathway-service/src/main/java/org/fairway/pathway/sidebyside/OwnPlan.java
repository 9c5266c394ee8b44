package org.fairway.pathway.sidebyside;

import java.util.List;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.programme.Programme;

/** What a care system itself plans and runs. */
record OwnPlan(List<Commitment> commitments, List<Programme> programmes) {}
