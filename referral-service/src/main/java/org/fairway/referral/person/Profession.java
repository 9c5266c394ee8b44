package org.fairway.referral.person;

import static org.fairway.referral.person.Regulator.GCC;
import static org.fairway.referral.person.Regulator.GDC;
import static org.fairway.referral.person.Regulator.GMC;
import static org.fairway.referral.person.Regulator.GOC;
import static org.fairway.referral.person.Regulator.GOSC;
import static org.fairway.referral.person.Regulator.GPHC;
import static org.fairway.referral.person.Regulator.HCPC;
import static org.fairway.referral.person.Regulator.NMC;
import static org.fairway.referral.person.Regulator.SWE;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Professions whose titles the law protects in England, each with who keeps its register. */
@Schema(name = "Profession", description = "Profession that a qualification is for")
public enum Profession {
  DOCTOR(GMC),
  PHYSICIAN_ASSOCIATE(GMC),
  ANAESTHESIA_ASSOCIATE(GMC),
  NURSE(NMC),
  MIDWIFE(NMC),
  NURSING_ASSOCIATE(NMC),
  DENTIST(GDC),
  DENTAL_CARE_PROFESSIONAL(GDC),
  PHARMACIST(GPHC),
  PHARMACY_TECHNICIAN(GPHC),
  OPTOMETRIST(GOC),
  DISPENSING_OPTICIAN(GOC),
  CHIROPRACTOR(GCC),
  OSTEOPATH(GOSC),
  SOCIAL_WORKER(SWE),
  ARTS_THERAPIST(HCPC),
  BIOMEDICAL_SCIENTIST(HCPC),
  CHIROPODIST_OR_PODIATRIST(HCPC),
  CLINICAL_SCIENTIST(HCPC),
  DIETITIAN(HCPC),
  HEARING_AID_DISPENSER(HCPC),
  OCCUPATIONAL_THERAPIST(HCPC),
  OPERATING_DEPARTMENT_PRACTITIONER(HCPC),
  ORTHOPTIST(HCPC),
  PARAMEDIC(HCPC),
  PHYSIOTHERAPIST(HCPC),
  PRACTITIONER_PSYCHOLOGIST(HCPC),
  PROSTHETIST_OR_ORTHOTIST(HCPC),
  RADIOGRAPHER(HCPC),
  SPEECH_AND_LANGUAGE_THERAPIST(HCPC),
  /** None that needs a registration. */
  OTHER(null);

  private final Regulator regulator;

  Profession(Regulator regulator) {
    this.regulator = regulator;
  }

  /** Who keeps the register; empty where none is needed to work. */
  public Optional<Regulator> regulator() {
    return Optional.ofNullable(regulator);
  }
}
