import { connect, etag, Retry } from '@fairway/client';
import {
  Configuration,
  ConsentPurpose,
  ConsentsApi,
  GivenBy,
  PathwayType,
  PeopleApi,
  ReferralsApi,
  ShownStatus,
  type PersonData,
} from '@fairway/client/referral';
import { credentials, setting } from './settings.js';
import { until } from './waiting.js';

const SCOPES = 'people:read people:write referrals:read referrals:write';

/** What a community partner does. */
export class Partner {
  private readonly retry = new Retry();
  private readonly service = new Configuration(
    connect(setting('FAIRWAY_REFERRAL_URL'), credentials('FAIRWAY_PARTNER', SCOPES)),
  );
  private readonly people = new PeopleApi(this.service);
  private readonly consents = new ConsentsApi(this.service);
  private readonly referrals = new ReferralsApi(this.service);

  /** Somebody who agreed to be referred. */
  async addPerson(): Promise<string> {
    const personData: PersonData = {
      givenName: 'Given Name',
      familyName: 'Family Name',
      dateOfBirth: new Date('2006-05-04'),
      lsoa21: 'E01009719',
      priorityGroups: ['NEET'],
    };
    const { id } = await this.retry.create((idempotencyKey) =>
      this.people.addPerson({ idempotencyKey, personData }),
    );
    await this.consent(id, ConsentPurpose.Referral);
    // Without this one we would be told no more than that the referral is open or closed.
    await this.consent(id, ConsentPurpose.ShareOutcomeWithReferrer);
    return id;
  }

  private async consent(id: string, purpose: ConsentPurpose): Promise<void> {
    const giveConsent = {
      purpose,
      recipients: [setting('FAIRWAY_TENANT')],
      wordingVersion: '2026-04',
      givenBy: GivenBy.PersonSpoken,
      givenAt: new Date(Date.now() - 60_000),
    };
    await this.retry.create((idempotencyKey) => this.consents.giveConsent({ id, idempotencyKey, giveConsent }));
  }

  /** Drafts a referral, then submits the version that was drafted. */
  async refer(personId: string): Promise<string> {
    const draftReferral = { personId, pathwayType: PathwayType.SupportedInternship };
    const drafted = await this.retry.create((idempotencyKey) =>
      this.referrals.draftReferralRaw({ idempotencyKey, draftReferral }),
    );
    const { id } = await drafted.value();
    await this.referrals.submitReferral({ id, ifMatch: etag(drafted), referralMove: {} });
    return id;
  }

  /** The reference of the referral once it is accepted; an error if it ends in another way. */
  awaitAcceptance(id: string): Promise<string> {
    return until('acceptance', async () => {
      const { status, reference } = await this.retry.read(() => this.referrals.getReferral({ id }));
      switch (status) {
        case ShownStatus.Accepted:
        case ShownStatus.Completed:
          return reference;
        case ShownStatus.Submitted:
        case ShownStatus.Acknowledged:
          return undefined;
        default:
          throw new Error(`the referral is ${status}`);
      }
    });
  }
}
