package org.fairway.pathway.rules;

/**
 * What a rule may ask for. The list is closed: a rule cannot look at anything else, and nothing
 * here is ethnicity, sex, belief or orientation. Age, an EHC plan and special needs are here
 * because the law or the scheme gives more to those who have them.
 */
public enum Fact {
  ON("request", "asOf", Kind.DATE, "the date that is asked for"),
  BORN("person", "born", Kind.BIRTH, "the day or month of birth"),
  EHC_PLAN(
      "person",
      "ehcPlan",
      Kind.ANSWER,
      "whether there is an education, health and care (EHC) plan"),
  CARE_LEAVER("person", "careLeaver", Kind.ANSWER, "whether the person is a care leaver"),
  PRISON_LEAVER("person", "prisonLeaver", Kind.ANSWER, "whether the person is a prison leaver"),
  SEND(
      "person",
      "send",
      Kind.ANSWER,
      "whether the person has special educational needs or a disability, as far as they rely on it for the longer age band"),
  EMPLOYMENT_STATUS("person", "employmentStatus", Kind.CODE, "whether the person is in work"),
  BENEFIT("person", "benefit", Kind.CODE, "which benefit the person receives"),
  FORCES_CONNECTION(
      "person", "forcesConnection", Kind.CODE, "how the person is connected to the armed forces"),
  CADET_PRIORITY(
      "person",
      "cadetPriority",
      Kind.ANSWER,
      "whether one of the named priority criteria of NHS Cadets is met"),
  IN_POST(
      "person",
      "inPost",
      Kind.ANSWER,
      "whether the person is employed by the organisation already"),
  VOLUNTEERING(
      "person", "volunteering", Kind.ANSWER, "whether the person volunteers with the organisation"),
  ENGLISH_MATHS(
      "person",
      "englishMaths",
      Kind.ANSWER,
      "whether the English and maths that the standard asks for are held or achieved"),
  STARTS_ON("plan", "startsOn", Kind.DATE, "the planned first day"),
  ENDS_ON("plan", "endsOn", Kind.DATE, "the planned last day"),
  ORIGINAL_ENDS_ON(
      "plan", "originalEndsOn", Kind.DATE, "the last day that was planned before any break"),
  BREAK_DAYS("plan", "breakDays", Kind.NUMBER, "the days of breaks in learning, 0 for none"),
  BREAK_AGREED("plan", "breakAgreed", Kind.ANSWER, "whether the break in learning was agreed"),
  COURSE_YEARS("plan", "courseYears", Kind.NUMBER, "the length of the course in years"),
  LEVEL("plan", "level", Kind.NUMBER, "the level"),
  SPECIALISM("plan", "specialism", Kind.CODE, "the occupational specialism of the T Level"),
  EXTERNAL_EMPLOYER(
      "plan",
      "externalEmployer",
      Kind.ANSWER,
      "whether the placement is with an external employer"),
  WEEKS("plan", "weeks", Kind.NUMBER, "the number of weeks"),
  HOURS_PER_WEEK("plan", "hoursPerWeek", Kind.NUMBER, "the hours a week"),
  STANDARD_REFERENCE(
      "apprenticeship", "standardReference", Kind.TEXT, "the reference of the standard"),
  STANDARD_VERSION("apprenticeship", "standardVersion", Kind.TEXT, "the version of the standard"),
  STANDARD_HOURS(
      "apprenticeship",
      "standardOffTheJobHours",
      Kind.NUMBER,
      "the off-the-job hours that are published for the standard"),
  OFF_THE_JOB_HOURS(
      "apprenticeship", "offTheJobHours", Kind.NUMBER, "the planned off-the-job hours"),
  PRIOR_LEARNING_HOURS(
      "apprenticeship",
      "priorLearningHours",
      Kind.NUMBER,
      "the hours of recognised prior learning, 0 for none"),
  WORKING_HOURS("apprenticeship", "workingHours", Kind.NUMBER, "the working hours a week"),
  TRAINING_WEEKS(
      "apprenticeship", "trainingWeeks", Kind.NUMBER, "the weeks of training, leave not counted"),
  CONTRACT(
      "apprenticeship",
      "contractOfEmployment",
      Kind.ANSWER,
      "whether there is a contract of employment from the first day"),
  HOURLY_WAGE("work", "hourlyWage", Kind.NUMBER, "the hourly wage in pounds"),
  PAID("work", "paid", Kind.ANSWER, "whether the time with the employer is paid"),
  JOB_COACH("work", "jobCoach", Kind.ANSWER, "whether a qualified job coach is assigned"),
  PILOT_PLACE(
      "work",
      "pilotPlace",
      Kind.ANSWER,
      "whether the person holds a place of the pilot for those without an EHC plan"),
  ACCESS_TO_WORK("work", "accessToWork", Kind.ANSWER, "whether Access to Work has been asked for"),
  PROJECT_SEARCH("work", "projectSearch", Kind.ANSWER, "whether it is a Project SEARCH internship"),
  ROTATIONS("work", "rotations", Kind.NUMBER, "the number of rotations"),
  HOST_EMPLOYER(
      "work",
      "hostEmployer",
      Kind.ANSWER,
      "whether one host employer carries the whole academic year"),
  TRAINING("work", "training", Kind.ANSWER, "whether there is training"),
  PLACEMENT("work", "placement", Kind.ANSWER, "whether there is a placement"),
  GUARANTEED_INTERVIEW(
      "work", "guaranteedInterview", Kind.ANSWER, "whether an interview is guaranteed"),
  LIVE_VACANCY("work", "liveVacancy", Kind.ANSWER, "whether it is built on a live vacancy"),
  APPLICATION_SUPPORT(
      "work", "applicationSupport", Kind.ANSWER, "whether there is support with the application"),
  RISK_ASSESSMENT(
      "work",
      "riskAssessment",
      Kind.ANSWER,
      "whether a risk assessment for a young person is done"),
  ROLE_FROM_AGE(
      "work", "roleFromAge", Kind.NUMBER, "the youngest age that the role takes: 14, 16 or 18"),
  DBS_REQUIRED("work", "dbsRequired", Kind.ANSWER, "whether the role needs a DBS check"),
  DBS_CLEARED("work", "dbsCleared", Kind.ANSWER, "whether the DBS check is cleared"),
  HEALTH_REQUIRED(
      "work",
      "occupationalHealthRequired",
      Kind.ANSWER,
      "whether the role needs occupational-health clearance"),
  HEALTH_CLEARED(
      "work",
      "occupationalHealthCleared",
      Kind.ANSWER,
      "whether occupational health has cleared the person"),
  INTERIM_ROLE(
      "work", "interimRole", Kind.ANSWER, "whether an interim support-worker role is offered"),
  PRICE("funding", "price", Kind.NUMBER, "the agreed price in pounds"),
  FULL_PRICE("funding", "fullPrice", Kind.NUMBER, "the price in pounds without prior learning"),
  APPRENTICE_PAYS(
      "funding", "apprenticeContribution", Kind.NUMBER, "what the apprentice pays, in pounds"),
  INCENTIVE(
      "funding",
      "incentiveClaimed",
      Kind.NUMBER,
      "the incentive claimed by the employer so far, in pounds"),
  INCENTIVE_STAGES(
      "funding",
      "incentiveStages",
      Kind.NUMBER,
      "the number of stages in which the incentive was claimed"),
  PAY_BILL("funding", "payBill", Kind.NUMBER, "the employer's pay bill of a year, in pounds"),
  LEVY_PAYER("funding", "levyPayer", Kind.ANSWER, "whether the employer pays the levy"),
  FUNDS_COVER("funding", "fundsCover", Kind.ANSWER, "whether the account's funds cover the price"),
  ANNUAL_LEVY("funding", "annualLevy", Kind.NUMBER, "the levy of a year, in pounds"),
  TRANSFER(
      "funding",
      "transfer",
      Kind.NUMBER,
      "what is transferred to other employers in a year, in pounds"),
  FUNDS_ENTERED_ON(
      "funding", "fundsEnteredOn", Kind.DATE, "the day on which the funds entered the account"),
  LEVY_CREDIT("funding", "levyCredit", Kind.NUMBER, "the levy credited in the month, in pounds"),
  TOP_UP("funding", "topUp", Kind.NUMBER, "the top-up of the month, in pounds"),
  EMPLOYER_PERCENT(
      "funding",
      "employerPercent",
      Kind.NUMBER,
      "the share of the price that the employer pays, in percent"),
  BURSARY(
      "funding",
      "careLeaverBursary",
      Kind.NUMBER,
      "the care leavers' bursary claimed, in pounds, 0 for none"),
  BURSARY_BEFORE(
      "funding", "bursaryPaidBefore", Kind.ANSWER, "whether the bursary was paid before"),
  STARTED_ON("progress", "startedOn", Kind.DATE, "the first day"),
  ENDED_ON("progress", "endedOn", Kind.DATE, "the last day"),
  EMPLOYER_HOURS("ledger", "employerHours", Kind.NUMBER, "the hours with the employer"),
  TOTAL_HOURS("ledger", "totalHours", Kind.NUMBER, "the hours in all"),
  DESTINATION("progress", "destination", Kind.CODE, "what followed"),
  SUSTAINED_52("progress", "sustained52Weeks", Kind.ANSWER, "whether it was sustained at 52 weeks"),
  SUSTAINED_26(
      "progress", "sustained26Weeks", Kind.ANSWER, "whether work was sustained at 26 weeks"),
  SUSTAINED_13(
      "progress", "sustained13Weeks", Kind.ANSWER, "whether work was sustained at 13 weeks"),
  JOB_STARTED("progress", "jobStarted", Kind.ANSWER, "whether a job was started"),
  ACCESSED(
      "progress", "accessedService", Kind.ANSWER, "whether the person has access to the service"),
  LEDGER("ledger", "ledger", Kind.LEDGER, "the hours by delivery mode and employer"),
  REGULATOR("registration", "regulator", Kind.CODE, "the regulator"),
  STEPS("registration", "steps", Kind.STEPS, "the steps of the registration"),
  CASELOAD("ips", "caseload", Kind.NUMBER, "the caseload of an employment specialist"),
  SCORES("ips", "scores", Kind.SCORES, "the scores of the fidelity scale");

  private final String group;
  private final String field;
  private final Kind kind;
  private final String label;

  Fact(String group, String field, Kind kind, String label) {
    this.group = group;
    this.field = field;
    this.kind = kind;
    this.label = label;
  }

  /** Its name in requests and among the inputs of a result. */
  public String field() {
    return field;
  }

  public Kind kind() {
    return kind;
  }

  /** What it is, to go on after "not known: ". */
  public String label() {
    return label;
  }

  /** Where it stands in a request, as a JSON pointer. What is derived points at its origin. */
  public String pointer() {
    return switch (group) {
      case "request" -> "/" + field;
      case "ledger" -> "/facts/ledger";
      default -> "/facts/" + group + "/" + field;
    };
  }

  /**
   * The fact of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Fact named(String field) {
    for (Fact fact : values()) {
      if (fact.field.equals(field)) {
        return fact;
      }
    }
    throw new IllegalArgumentException("No fact is named " + field + ".");
  }
}
